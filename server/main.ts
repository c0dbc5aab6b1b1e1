import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnv } from "./env";
import { startWorker } from "./jobs/worker";
import { openDataFolder } from "./process/data-folder";
import { startEmbeddedDatabase } from "./process/embedded-database";
import { type Address, checkPort } from "./process/http-server";
import { keepSecret } from "./process/keep-secret";
import { openOutside } from "./process/open-outside";
import { prepareDatabase } from "./process/prepare-database";
import { readDemo } from "./process/read-demo";
import { reportError } from "./process/report-error";
import { type Opened, serve, serveHealth } from "./process/serve";
import { StartProblem } from "./process/start-problem";
import { createStopping } from "./process/stopping";
import { playDemo } from "./services/play-demo";
import { EventLog } from "./store/append-events";
import { listenForChanges } from "./store/change-listener";
import { openDatabase } from "./store/database";

/** The checkout: this file is one folder below it, as a source and as a bundle. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const stopping = createStopping();
try {
  await start();
  await stopping.asked;
  console.log("Stopping. What is in flight is finished first.");
} catch (error) {
  // A program that Ctrl-C interrupted together with us, such as initdb, fails. That is no news.
  if (!stopping.isAsked()) {
    if (error instanceof StartProblem) console.error(error.message);
    else reportError(error);
    process.exitCode = 1;
  }
}
await stopping.stop();
process.exit();

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const address = env.port === null ? null : { host: env.host, port: env.port };
  if (address) await checkPort(address);

  const dataFolder = await openDataFolder(env);
  const databaseUrl = env.databaseUrl ?? (await startDatabase(dataFolder));
  await prepareDatabase(databaseUrl, join(ROOT, "prisma", "migrations"));
  const secret = env.secret ?? (await keepSecret(dataFolder, "secret"));

  const database = openDatabase(databaseUrl);
  stopping.add(() => database.close());
  const log = new EventLog(database);
  stopping.add(() => log.settled());
  const listener = listenForChanges(database);
  stopping.add(() => listener.close());
  const outside = openOutside(env, secret);
  const opened = { root: ROOT, env, secret, database, listener, stopping, outside, log };

  if (process.argv.includes("--demo")) await playDemo(database, await readDemo(join(ROOT, "demo")));
  if (env.role !== "web") await work(opened);
  await (env.role === "worker" ? beWell(opened, address) : serveAt(opened, address));
}

async function startDatabase(dataFolder: string): Promise<string> {
  const embedded = await startEmbeddedDatabase(dataFolder);
  stopping.add(() => embedded.stop());
  return embedded.url;
}

async function work({ database, listener, outside, log }: Opened): Promise<void> {
  const worker = await startWorker(database, listener, outside, () => log.writtenMs(), reportError);
  stopping.add(() => worker.stop());
}

async function beWell(opened: Opened, address: Address | null): Promise<void> {
  if (address) await serveHealth(opened, address);
  console.log("Leeway works on what the web processes take in. Ctrl-C stops it.");
}

async function serveAt(opened: Opened, address: Address | null): Promise<void> {
  if (!address) throw new StartProblem("PORT must be set for a process that serves the web.");
  const link = await serve(opened, address);
  console.log(`
  Leeway is ready at ${opened.env.publicUrl}
  Sign in with this link, once and within ten minutes:
  ${link}

  Ctrl-C stops it.
`);
}
