// `npm start`: installs and builds what is missing, then runs the server until Ctrl-C. With `-- --demo` it first plays a
// team's work of the past week into a workspace of its own.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { refuseOldNode } from "./refuse-old-node.mjs";
import { SERVER_OPTIONS } from "./server-options.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const given = process.argv.slice(2);
const unknown = given.find((argument) => argument !== "--demo");
if (unknown) {
  fail(
    `npm start knows no argument ${unknown}, only --demo. Settings are environment variables, such as PORT=3001 npm start.`,
  );
}

try {
  refuseOldNode();
  await install(root);
  await build(root);
} catch (error) {
  fail(error.message);
}
serve();

function serve() {
  // The channel tells the server when this process is gone, however it went.
  const server = spawn(process.execPath, [...SERVER_OPTIONS, join(root, "dist", "main.mjs"), ...given], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // The terminal sends Ctrl-C to the server as well; passing it on once more does no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("error", (error) => fail(error.message));
  server.on("exit", (code) => process.exit(code ?? 1));
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
