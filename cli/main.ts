import { realpathSync } from "node:fs";
import { readEnvironment } from "./environment";
import { runCommand } from "./run-command";
import { realTerminal } from "./terminal";

const script = realpathSync(process.argv[1] ?? "");
const environment = readEnvironment(process.env, process.platform, script);
const terminal = realTerminal(process.stdin, process.stdout, process.stderr);

// A reader that has seen enough (`leeway status | head`) is no failure.
process.stdout.on("error", () => process.exit(0));

process.exitCode = await runCommand(process.argv.slice(2), terminal, environment);
