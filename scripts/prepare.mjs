// `npm run build`: installs and builds, as npm start does, and stops there. For images.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { refuseOldNode } from "./refuse-old-node.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  refuseOldNode();
  await install(root);
  await build(root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
