#!/usr/bin/env node
// The command line tool as it is built; in a checkout that was not built yet, it builds first.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = join(root, "dist", "cli.mjs");

if (!existsSync(tool)) {
  console.error("leeway is not built yet. Run npm start in its checkout once.");
  process.exit(1);
}
await import(pathToFileURL(tool).href);
