import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SERVER_OPTIONS } from "../scripts/server-options.mjs";
import { endProgram, isRunning } from "./end-program";
import { freePort } from "./free-port";
import { until } from "./until";

/** A Leeway of its own: the built server on a free port, with an empty data folder or somebody's database. */
export interface Leeway {
  url: string;
  key: string;
  dataFolder: string;
  asks<Data>(procedure: string, input?: object): Promise<Data>;
  changes<Data>(procedure: string, input: object): Promise<Data>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** As a machine that loses its power: nothing is finished first. */
  kill(): Promise<void>;
  remove(): Promise<void>;
  /** Whether the server still runs; nobody but the caller ends it. */
  isAlive(): boolean;
  /** The server's process; throws while it is not running. */
  pid(): number;
  /** All that its terminal has shown. */
  printed(): string;
}

export interface Settings {
  /** Beyond what it always gets: PORT, LEEWAY_DATA_DIR and LEEWAY_BOOTSTRAP_KEY. Without a DATABASE_URL it brings its PostgreSQL. */
  env?: Record<string, string>;
  /** Words before the command, such as `taskset -c 0`. */
  under?: string[];
  /** Another build of the server than the checkout's. */
  program?: string;
  /** A key that another replica on the same database has made. */
  key?: string;
}

export const CHECKOUT = dirname(import.meta.dirname);
const BUILT = join("dist", "main.mjs");
/** Even beside other work; after it, a start that hangs is what is wrong. */
const START_MS = 90_000;

export async function startLeeway({
  env = {},
  under = [],
  program = BUILT,
  key = newKey(),
}: Settings = {}): Promise<Leeway> {
  const dataFolder = await mkdtemp(join(tmpdir(), "leeway-rig-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  let server: ChildProcess | null = null;
  let printed = "";

  const end = async (signal: NodeJS.Signals) => {
    const ending = server;
    server = null;
    await endProgram(ending, signal);
  };

  const leeway: Leeway = {
    url,
    key,
    dataFolder,
    asks: async (procedure, input = {}) => {
      const query = encodeURIComponent(JSON.stringify(input));
      return dataOf(await fetch(`${url}/api/trpc/${procedure}?input=${query}`, { headers }));
    },
    changes: async (procedure, input) =>
      dataOf(await fetch(`${url}/api/trpc/${procedure}`, { method: "POST", headers, body: JSON.stringify(input) })),
    start: async () => {
      const settings = { PORT: String(port), LEEWAY_DATA_DIR: dataFolder, LEEWAY_BOOTSTRAP_KEY: key, ...env };
      const starting = run([...under, process.execPath, ...SERVER_OPTIONS, program], settings);
      server = starting;
      for (const stream of [starting.stdout, starting.stderr]) stream?.on("data", (chunk) => (printed += chunk));
      const isHealthy = async () => (await fetch(`${url}/api/health`)).ok;
      await until("the server is healthy", async () => !isRunning(starting) || isHealthy(), START_MS);
      if (!isRunning(starting)) throw new Error(`The server did not start: ${printed.trim()}`);
    },
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    remove: async () => {
      // A kill leaves the database it brought running; the next start and stop take it along.
      if (server === null && env.DATABASE_URL === undefined) await leeway.start();
      await leeway.stop();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
    isAlive: () => isRunning(server),
    pid: () => {
      if (!server?.pid) throw new Error("The server is not running");
      return server.pid;
    },
    printed: () => printed,
  };
  try {
    await leeway.start();
  } catch (reason) {
    await leeway.remove();
    throw reason;
  }
  return leeway;
}

/** Only what a program needs: no setting of the person who runs this reaches the server. */
function run([program = process.execPath, ...args]: string[], settings: Record<string, string>): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(program, args, {
    cwd: CHECKOUT,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...settings },
    // Over the channel the server learns when the caller is gone, however it went.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

async function dataOf<Data>(response: Response): Promise<Data> {
  const { result, error } = await response.json();
  if (error) throw new Error(`Refused with ${response.status}: ${JSON.stringify(error)}`);
  return result.data;
}

function newKey(): string {
  return `lw_${randomBytes(20).toString("hex")}`;
}
