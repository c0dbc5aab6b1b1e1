import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "../env";
import { createHealthDoor } from "../gateway/health-door";
import { bootstrapWorkspace } from "../services/bootstrap-workspace";
import { makeSignInLink } from "../services/make-sign-in-link";
import type { Outside } from "../services/outside";
import type { EventLog } from "../store/append-events";
import type { ChangeListener } from "../store/change-listener";
import type { Database } from "../store/database";
import { openSignIn } from "../store/sign-in";
import { createWeb } from "./create-web";
import { type Address, listen } from "./http-server";
import { reportError } from "./report-error";
import { startPages } from "./start-pages";
import type { Stopping } from "./stopping";
import { thisMachine } from "./this-machine";

/** What the process has opened before it serves. */
export interface Opened {
  root: string;
  env: Env;
  secret: string;
  database: Database;
  listener: ChangeListener;
  stopping: Stopping;
  outside: Outside;
  /** The one way in for this process's events. */
  log: EventLog;
}

/** Serves everything at this address. Resolves with a link that signs the owner in once. */
export async function serve(
  { root, env, secret, database, listener, stopping, outside, log }: Opened,
  address: Address,
): Promise<string> {
  if (env.bootstrapKey) await bootstrapWorkspace(database, env.bootstrapKey);
  const { publicUrl, testClock } = env;
  const signIn = openSignIn(database.prisma, { secret, publicUrl });

  const pages = await startPages(root, address);
  stopping.add(() => pages.close());
  const holding = new AbortController();
  const web = createWeb({
    stopped: holding.signal,
    database,
    listener,
    log,
    signIn,
    publicUrl,
    testClock,
    machine: thisMachine({ root, env, stopping }),
    outside,
    version: await readVersion(root),
    pages: () => pages.handle,
    report: reportError,
  });
  const http = await listen(web.handle, address);
  stopping.add(() => http.close());
  stopping.add(async () => holding.abort());
  return makeSignInLink(database, signIn, publicUrl);
}

/** A worker serves nothing; where it is given a port, it tells there whether it is well. */
export async function serveHealth({ root, database, stopping }: Opened, address: Address): Promise<void> {
  const health = createHealthDoor(() => database.pool.query("SELECT 1"), await readVersion(root));
  const http = await listen((request, response) => {
    const url = new URL("http://leeway/api/health");
    Promise.resolve(health({ request, response, url, address: "" })).catch((error: unknown) => {
      response.destroy();
      reportError(error);
    });
  }, address);
  stopping.add(() => http.close());
}

async function readVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return String(version);
}
