import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../store/migrate";
import { openDataFolder } from "./data-folder";
import { startEmbeddedDatabase } from "./embedded-database";

/** A migrated PostgreSQL for the database tests of this run, gone when they are done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await openDataFolder({
    dataFolder: await mkdtemp(join(tmpdir(), "leeway-tests-")),
    dataHome: undefined,
  });
  const { postgresBinaries } = project.getProvidedContext();
  const database = await startEmbeddedDatabase(dataFolder, postgresBinaries ?? undefined);
  await migrate(database.url, "prisma/migrations");
  project.provide("databaseUrl", database.url);
  return async () => {
    await database.stop();
    await rm(dataFolder, { recursive: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** Another PostgreSQL's programs to run the tests on; null: the embedded one's. */
    postgresBinaries: string | null;
  }
}
