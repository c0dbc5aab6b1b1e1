import { findServerVersion } from "../store/find-server-version";
import { migrate } from "../store/migrate";
import { StartProblem } from "./start-problem";

const OLDEST_MAJOR = 15;

/** Brings the database up to date, or says in one line what keeps it from being so. */
export async function prepareDatabase(databaseUrl: string, migrationsFolder: string): Promise<void> {
  await checkConnection(databaseUrl);
  try {
    await migrate(databaseUrl, migrationsFolder);
  } catch (error) {
    throw new StartProblem(`The database could not be brought up to date: ${oneLine(error)}`);
  }
}

async function checkConnection(databaseUrl: string): Promise<void> {
  const version = await findServerVersion(databaseUrl).catch((error: unknown) => {
    throw new StartProblem(
      `DATABASE_URL leads to no database that answers at ${whereOf(databaseUrl)}: ${oneLine(error)}. Start it, or correct DATABASE_URL.`,
    );
  });
  if (version < OLDEST_MAJOR)
    throw new StartProblem(`DATABASE_URL leads to PostgreSQL ${version}. Leeway needs ${OLDEST_MAJOR} or later.`);
}

/** Without the password. */
function whereOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

/** Node reports a name with two addresses as an error of errors without a message. */
function oneLine(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const message = first instanceof Error ? first.message : String(first);
  return message
    .replaceAll(/\s*\n\s*/g, " ")
    .replace(/\s+0: .*$/, "")
    .replace(/\.$/, "");
}
