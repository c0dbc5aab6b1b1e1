import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../rig/free-port";
import { atLeast, type Measurement } from "./measurement";
import { event, hooksOf, sendAll } from "./sending";
import { interleaved } from "./statistics";

const REQUESTS = 6_000;
const CONNECTIONS = 64;
const RUNS = 64;

/** One event a request, acknowledged after the flush, against the least a server can do for the same promise. */
export const singleHooks: Measurement = {
  id: "P2",
  async measure(rig) {
    await rig.database.query(
      `CREATE TABLE IF NOT EXISTS bench_bare (id uuid PRIMARY KEY, run text NOT NULL, at timestamptz NOT NULL, body jsonb NOT NULL)`,
    );
    const port = await freePort();
    const [program = process.execPath, ...args] = [
      ...rig.underServer,
      process.execPath,
      join(import.meta.dirname, "bare-server.mjs"),
      rig.databaseUrl,
      String(port),
    ];
    const bare = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
    await once(bare.stdout, "data");

    const runs = Array.from({ length: RUNS }, () => `hooks-${randomUUID()}`);
    const bodies = () =>
      Array.from({ length: REQUESTS }, (_, index) => JSON.stringify(event(runs[index % RUNS] ?? "")));
    const hooks = hooksOf(rig.leeway, rig.taskId);
    const figures = await interleaved(
      async () => REQUESTS / (await sendAll(hooks.url, hooks.headers, bodies(), CONNECTIONS)),
      async () => REQUESTS / (await sendAll(`http://127.0.0.1:${port}/`, hooks.headers, bodies(), CONNECTIONS)),
    );
    bare.kill();
    await once(bare, "exit");
    await rig.database.query("DROP TABLE bench_bare");
    return atLeast(0.8, {
      id: "P2",
      what: `single hooks, ${CONNECTIONS} connections, acknowledged after the flush`,
      against: "bare node:http and one durable insert a batch",
      unit: "requests/s",
      ...figures,
    });
  },
};
