import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  const sources = await hashOf(root);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === sources) return;

  await mkdir(join(root, "dist"), { recursive: true });
  await rm(stamp, { force: true });
  await generateClient(root);
  await showStep("Building the server", () => bundle(root));
  await showStep("Building the pages", () => buildPages(root));
  await writeFile(stamp, sources);
}

/** Prisma's client from the schema. The stub keeps prisma from downloading an engine that generating does not need. */
export async function generateClient(root) {
  await showStep("Generating the database client", () =>
    runQuietly(process.execPath, [join("node_modules", "prisma", "build", "index.js"), "generate"], {
      cwd: root,
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    }),
  );
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
}

async function buildPages(root) {
  await runQuietly(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
}

async function hashOf(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of await filesBelow(root, source))
      hash
        .update(`${file}\0`)
        .update(await readFile(join(root, file)))
        .update("\0");
  }
  return hash.digest("hex");
}

async function filesBelow(root, source) {
  const full = join(root, source);
  if (!existsSync(full)) return [];
  const entries = await readdir(full, { withFileTypes: true }).catch(() => null);
  if (!entries) return [source];
  const names = entries.filter(({ name }) => !/\.(test|spec)\.tsx?$/.test(name)).map(({ name }) => name);
  const lists = await Promise.all(names.sort().map((name) => filesBelow(root, `${source}/${name}`)));
  return lists.flat();
}
