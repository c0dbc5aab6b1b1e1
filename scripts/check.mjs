// `npm run check`: the static checks and the unit tests. Needs no database.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { refuseOldNode } from "./refuse-old-node.mjs";
import { runVitest } from "./run-vitest.mjs";
import { staticChecks } from "./static-checks.mjs";
import { sumUp } from "./sum-up.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  refuseOldNode();
  await install(root);
  sumUp([await staticChecks(root), await runVitest(root, "unit")]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
