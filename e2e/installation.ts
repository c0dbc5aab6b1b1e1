import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SERVER_OPTIONS } from "../scripts/server-options.mjs";

/** A Leeway of its own: an empty data folder, a free port, the built server. */
export interface Installation {
  url: string;
  /** With every scope, there from the first start; on an installation for people there is none. */
  key: string;
  /** As the last start printed it. */
  signInLink(): string;
  /** Everything its terminal has shown. */
  printed(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>;
}

export const CHECKOUT = dirname(import.meta.dirname);

interface Options {
  withKey: boolean;
  /** Whose home folder the server sees; an empty one unless a story says otherwise. */
  home?: string;
}

export async function install({ withKey, home }: Options): Promise<Installation> {
  const dataFolder = await mkdtemp(join(tmpdir(), "leeway-story-"));
  const port = await freePort();
  const key = `lw_${randomBytes(20).toString("hex")}`;
  let server: ChildProcess | null = null;
  let printed = "";

  const installation: Installation = {
    url: `http://127.0.0.1:${port}`,
    key,
    signInLink: () => linksIn(printed).at(-1) ?? "",
    printed: () => printed,
    async start() {
      server = startServer({
        HOME: home ?? dataFolder,
        PORT: String(port),
        LEEWAY_DATA_DIR: dataFolder,
        LEEWAY_TEST_CLOCK: "1",
        // A story's own receiver listens on this machine.
        LEEWAY_CHANNEL_HOSTS: "127.0.0.1",
        ...(withKey ? { LEEWAY_BOOTSTRAP_KEY: key } : {}),
      });
      const links = linksIn(printed).length;
      await until(server, (chunk) => {
        printed += chunk;
        return linksIn(printed).length > links;
      });
    },
    async stop() {
      const stopping = server;
      server = null;
      if (!stopping || stopping.exitCode !== null) return;
      stopping.kill("SIGTERM");
      await once(stopping, "exit");
    },
    async remove() {
      await installation.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  await installation.start();
  return installation;
}

/** Only what a program needs: no setting of the person who runs the stories reaches the server. */
function startServer(settings: Record<string, string>): ChildProcess {
  const { PATH, TMPDIR } = process.env;
  return spawn(process.execPath, [...SERVER_OPTIONS, join("dist", "main.mjs")], {
    cwd: CHECKOUT,
    env: { PATH, TMPDIR, NODE_ENV: "production", ...settings },
    // Over the channel the server learns when the stories are gone, however they went.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

function linksIn(printed: string): string[] {
  return printed.match(/\S+\/sign-in#token=\S+(?=\n)/g) ?? [];
}

/** Reads all that the server prints, and resolves when it has printed what `isReady` waits for. */
function until(server: ChildProcess, isReady: (chunk: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = "";
    const read = (chunk: Buffer) => {
      last = chunk.toString();
      if (isReady(last)) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", () => reject(new Error(`The server did not start:\n${last}`)));
  });
}

/** Below the range that systems take for outgoing connections, so that none takes it before the server does. */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  return (await isFree(port)) ? port : freePort();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().listen(port, "127.0.0.1");
    probe.once("error", () => resolve(false));
    probe.once("listening", () => probe.close(() => resolve(true)));
  });
}
