import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { until } from "./until";

/** A Leeway of its own: an empty data folder, a free port, the built server. */
export interface Leeway {
  url: string;
  key: string;
  asks<Data>(procedure: string, input?: object): Promise<Data>;
  changes<Data>(procedure: string, input: object): Promise<Data>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** As a machine that loses its power: nothing is finished first. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export const CHECKOUT = dirname(import.meta.dirname);

export async function startLeeway(): Promise<Leeway> {
  const dataFolder = await mkdtemp(join(tmpdir(), "leeway-clients-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const key = `lw_${randomBytes(20).toString("hex")}`;
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  let server: ChildProcess | null = null;

  const end = async (signal: NodeJS.Signals) => {
    const ending = server;
    server = null;
    if (!ending || ending.exitCode !== null) return;
    ending.kill(signal);
    await once(ending, "exit");
  };

  const leeway: Leeway = {
    url,
    key,
    asks: async (procedure, input = {}) => {
      const query = encodeURIComponent(JSON.stringify(input));
      return dataOf(await fetch(`${url}/api/trpc/${procedure}?input=${query}`, { headers }));
    },
    changes: async (procedure, input) =>
      dataOf(await fetch(`${url}/api/trpc/${procedure}`, { method: "POST", headers, body: JSON.stringify(input) })),
    start: async () => {
      server = run({ PORT: String(port), LEEWAY_DATA_DIR: dataFolder, LEEWAY_BOOTSTRAP_KEY: key });
      await isHealthy(server, url);
    },
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    remove: async () => {
      await leeway.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  await leeway.start();
  return leeway;
}

/** Only what a program needs: no setting of the person who runs the stories reaches the server. */
function run(settings: Record<string, string>): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(process.execPath, ["--enable-source-maps", join("dist", "main.mjs")], {
    cwd: CHECKOUT,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...settings },
    // Over the channel the server learns when the stories are gone, however they went.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

async function isHealthy(server: ChildProcess, url: string) {
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (printed += chunk));
  await until("the server is healthy", async () => {
    if (server.exitCode !== null) throw new Error(`The server did not start:\n${printed}`);
    return (await fetch(`${url}/api/health`).catch(() => null))?.ok;
  });
}

async function dataOf<Data>(response: Response): Promise<Data> {
  const { result, error } = await response.json();
  if (error) throw new Error(`Refused with ${response.status}: ${JSON.stringify(error)}`);
  return result.data;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || address === null) throw new Error("This machine gave no free port");
  return address.port;
}
