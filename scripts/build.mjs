import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateClient } from "./generate.mjs";
import { hashOf } from "./hash-of.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { showStep } from "./show-step.mjs";

/** What the build reads. A change in any of these, and only that, means building again. */
const SOURCES = [
  "app",
  "cli",
  "components",
  "public",
  "server",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "scripts/build.mjs",
  "tsconfig.json",
];

/** Builds pages, server and command line tool. Does nothing when the sources are those of the last build. */
export async function build(root) {
  const stamp = join(root, "dist", "built-from");
  const sources = await hashOf(root, SOURCES);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === sources) return;

  await mkdir(join(root, "dist"), { recursive: true });
  await rm(stamp, { force: true });
  await generateClient(root);
  await showStep("Building the server", () => bundle(root));
  await showStep("Building the pages", () => buildPages(root));
  await writeFile(stamp, sources);
}

async function bundle(root) {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: "server/main.ts", cli: "cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "silent",
  });
  await esbuild.stop();
}

async function buildPages(root) {
  await runQuietly(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
}
