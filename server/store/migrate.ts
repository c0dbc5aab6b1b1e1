import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { NO_FILTERS, openSchemaEngine, WholeScripts } from "./schema-engine";

/** Any number that nothing else locks: replicas that start together migrate one after the other. */
const MIGRATION_LOCK = 4_205_116_733;

/** A migration that waits longer for a table than this gives up rather than make everyone behind it wait. */
const LOCK_TIMEOUT_MS = 10_000;

/** Brings the database to the schema this version expects. Returns the names of what was applied; again: none. */
export async function migrate(databaseUrl: string, migrationsFolder: string): Promise<string[]> {
  const holder = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, lock_timeout: LOCK_TIMEOUT_MS });
  await holder.connect();
  try {
    await holder.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const engine = await openSchemaEngine(new WholeScripts(pool));
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(migrationsFolder),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  } finally {
    // With their connections end the engine's own lock, which it would hold for as long as the pool lives, and then ours.
    await pool.end();
    await holder.end();
  }
}

/** The migrations in the shape the engine takes, oldest first. */
export async function readMigrations(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name, "migration.sql"), "utf8")));
  return {
    baseDir: "prisma/migrations",
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: names.map((path, index) => ({
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: contents[index] ?? "" } },
    })),
  };
}
