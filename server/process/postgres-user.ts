import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { runProgram } from "./run-program";
import { StartProblem } from "./start-problem";

const run = promisify(execFile);

/** Whom PostgreSQL runs as: it refuses root. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The `postgres` user of this machine, made if need be; null when we are an ordinary user and need none. */
export async function findPostgresUser(): Promise<PostgresUser | null> {
  if (!isRoot()) return null;
  return (await idsOf("postgres")) ?? (await makeUser());
}

/** A folder below someone's private home is out of reach for PostgreSQL, whoever owns the folder itself. */
export async function requireReachable(folder: string, user: PostgresUser | null): Promise<void> {
  if (!user) return;
  const { code } = await runProgram("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { user, cwd: "/" });
  if (code === 0) return;
  throw new StartProblem(
    `PostgreSQL does not run as root, and the user postgres cannot enter ${folder}. Set LEEWAY_DATA_DIR to a folder outside of private homes, such as /var/lib/leeway, or set DATABASE_URL.`,
  );
}

async function idsOf(name: string): Promise<PostgresUser | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` fails where there is no such user, which is what was asked.
    return null;
  }
}

async function makeUser(): Promise<PostgresUser> {
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  } catch {
    throw new StartProblem(
      "PostgreSQL does not run as root, and this machine did not let Leeway make a user called postgres for it. Start Leeway as an ordinary user, or set DATABASE_URL.",
    );
  }
  const user = await idsOf("postgres");
  if (!user)
    throw new StartProblem(
      "The user postgres was made but cannot be found. Start Leeway as an ordinary user, or set DATABASE_URL.",
    );
  return user;
}
