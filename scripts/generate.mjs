import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./hash-of.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { showStep } from "./show-step.mjs";

/** Prisma's client from the schema; does nothing when it is there. The stub keeps prisma from downloading an engine that this does not need. */
export async function generateClient(root) {
  const stamp = join(root, "generated", "made-from");
  const sources = await hashOf(root, ["prisma/schema.prisma", "package-lock.json"]);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === sources) return;

  await showStep("Generating the database client", () =>
    runQuietly(process.execPath, [join("node_modules", "prisma", "build", "index.js"), "generate"], {
      cwd: root,
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    }),
  );
  await writeFile(stamp, sources);
}

/** What Next tells the compiler about pages and imported styles. */
export async function generatePageTypes(root) {
  await showStep("Generating the types of the pages", () =>
    runQuietly(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "typegen"], {
      cwd: root,
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
}
