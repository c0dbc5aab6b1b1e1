import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { findFreePort } from "./find-free-port";
import { isPostgresOf } from "./is-postgres-of";
import type { PostgresUser } from "./postgres-user";
import { runProgram } from "./run-program";
import { StartProblem } from "./start-problem";

/** One PostgreSQL: where its programs and its data are, and whom it runs as. */
export interface Cluster {
  binaries: string;
  /** Holds the cluster's own folder and its log. */
  folder: string;
  user: PostgresUser | null;
  password: string;
}

export interface RunningCluster {
  port: number;
  /** Lets PostgreSQL finish what it is writing, and waits until it is gone. */
  stop(): Promise<void>;
}

const DATABASE_USER = "leeway";
const LOG_LIMIT_BYTES = 10_000_000;

/** Starts the cluster, making it first if it is not there. Whoever calls this owns the folder. */
export async function startCluster(cluster: Cluster): Promise<RunningCluster> {
  if (!(await isThere(dataOf(cluster)))) await makeCluster(cluster);
  await checkVersion(cluster);
  await stopLeftOver(cluster);
  await keepLogShort(cluster);

  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const postgres = await spawnPostgres(cluster, port);
    if (await isReady(cluster, postgres)) return { port, stop: () => stop(cluster, postgres) };

    const reason = await lastTroubleIn(logOf(cluster));
    // Between finding the port and taking it, another program may have come first.
    if (attempt < 3 && /Address already in use|could not create any TCP/.test(reason)) continue;
    throw new StartProblem(`The embedded PostgreSQL did not start: ${reason}. Its log is ${logOf(cluster)}.`);
  }
}

export function clusterUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${DATABASE_USER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${database}`;
}

const dataOf = (cluster: Cluster) => join(cluster.folder, "database");
const pidFileOf = (cluster: Cluster) => join(dataOf(cluster), "postmaster.pid");
const logOf = (cluster: Cluster) => join(cluster.folder, "database.log");

/** Under another name until it is complete, so that an interrupted first start is simply done again. */
async function makeCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${dataOf(cluster)}.unfinished`;
  const passwordFile = `${unfinished}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFor(cluster.user, passwordFile, cluster.password);
  if (cluster.user) await chown(unfinished, cluster.user.uid, cluster.user.gid);

  const { code, output } = await runProgram(
    join(cluster.binaries, "initdb"),
    [
      "-D",
      unfinished,
      "-U",
      DATABASE_USER,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-instructions",
    ],
    { user: cluster.user, cwd: cluster.folder },
  );
  await rm(passwordFile);
  if (code !== 0)
    throw new StartProblem(`The embedded PostgreSQL could not be set up in ${cluster.folder}: ${lastLine(output)}`);
  await rename(unfinished, dataOf(cluster));
}

async function checkVersion(cluster: Cluster): Promise<void> {
  const kept = (await readFile(join(dataOf(cluster), "PG_VERSION"), "utf8")).trim();
  const { output } = await runProgram(join(cluster.binaries, "postgres"), ["--version"], {
    user: cluster.user,
    cwd: cluster.folder,
  });
  const ours = /(\d+)\.\d+/.exec(output)?.[1];
  if (kept !== ours) {
    throw new StartProblem(
      `The data in ${cluster.folder} is PostgreSQL ${kept}'s and this Leeway brings ${ours}. Restore a backup into an empty LEEWAY_DATA_DIR, or set DATABASE_URL.`,
    );
  }
}

/** A server that was killed leaves its PostgreSQL running, or a pid file that may name anyone's process by now. */
async function stopLeftOver(cluster: Cluster): Promise<void> {
  const pidFile = pidFileOf(cluster);
  if (!(await isThere(pidFile))) return;
  const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
  if (await isPostgresOf(pid, dataOf(cluster))) await askToStop(cluster);
  else await rm(pidFile, { force: true });
}

async function keepLogShort(cluster: Cluster): Promise<void> {
  const size = await stat(logOf(cluster)).then(
    (log) => log.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(logOf(cluster), `${logOf(cluster)}.old`);
}

/** In a process group of its own: Ctrl-C in the terminal reaches us, and we stop it when nothing needs it any more. */
async function spawnPostgres(cluster: Cluster, port: number): Promise<ChildProcess> {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  const log = await open(logOf(cluster), "a", 0o600);
  const postgres = spawn(
    join(cluster.binaries, "postgres"),
    ["-D", dataOf(cluster), ...settings.flatMap((one) => ["-c", one])],
    {
      cwd: cluster.folder,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      env: { ...process.env, LC_ALL: "C" },
      ...(cluster.user ?? {}),
    },
  );
  // What keeps it from being spawned at all shows as its end.
  postgres.on("error", () => postgres.emit("exit", 127, null));
  await log.close();
  return postgres;
}

/** PostgreSQL writes its state into the last line of its pid file. */
async function isReady(cluster: Cluster, postgres: ChildProcess): Promise<boolean> {
  let ended = false;
  postgres.once("exit", () => {
    ended = true;
  });
  while (!ended) {
    const state = await readFile(pidFileOf(cluster), "utf8").catch(() => "");
    if (state.startsWith(`${postgres.pid}\n`) && /\nready\s*$/.test(state)) return true;
    await setTimeout(20);
  }
  return false;
}

async function stop(cluster: Cluster, postgres: ChildProcess): Promise<void> {
  if (postgres.exitCode !== null || postgres.signalCode !== null) return;
  const gone = once(postgres, "exit");
  await askToStop(cluster);
  await gone;
}

async function askToStop(cluster: Cluster): Promise<void> {
  const { user, folder: cwd } = cluster;
  await runProgram(join(cluster.binaries, "pg_ctl"), ["stop", "-m", "fast", "-w", "-t", "60", "-D", dataOf(cluster)], {
    user,
    cwd,
  });
}

async function writeFor(user: PostgresUser | null, path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  await file.writeFile(text);
  if (user) await file.chown(user.uid, user.gid);
  await file.close();
}

async function lastTroubleIn(log: string): Promise<string> {
  const lines = (await readFile(log, "utf8")).trim().split("\n").slice(-40);
  const trouble = lines
    .filter((line) => /FATAL|could not/.test(line))
    .slice(-3)
    .join("; ");
  return (trouble || lines.at(-1) || "it left no word").replace(/\d{4}-\d\d-\d\d [\d:.]+ UTC \[\d+\] /g, "");
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split("\n")
      .filter((line) => /error|could not/i.test(line))
      .at(-1) ??
    text.trim().split("\n").at(-1) ??
    ""
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
