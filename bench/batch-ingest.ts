import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { atLeast, type Measurement } from "./measurement";
import type { Rig } from "./rig";
import { event, hooksOf, sendAll } from "./sending";
import { interleaved } from "./statistics";

const REQUESTS = 200;
const EVENTS_EACH = 100;
const CONNECTIONS = 8;
const EVENTS = REQUESTS * EVENTS_EACH;

/** Events a second that are durable when acknowledged, against COPY of the same rows into the same table. */
export const batchIngest: Measurement = {
  id: "P1",
  async measure(rig) {
    let newest: string[] = [];
    const figures = await interleaved(
      async () => {
        const runs = Array.from({ length: CONNECTIONS }, () => `bench-${randomUUID()}`);
        newest = runs;
        const bodies = Array.from({ length: REQUESTS }, (_, index) =>
          JSON.stringify(Array.from({ length: EVENTS_EACH }, () => event(runs[index % runs.length] ?? ""))),
        );
        const { url, headers } = hooksOf(rig.leeway, rig.taskId);
        return EVENTS / (await sendAll(url, headers, bodies, CONNECTIONS));
      },
      () => copyRate(rig, newest),
    );
    return atLeast(0.4, {
      id: "P1",
      what: `durable ingest, ${EVENTS_EACH} events a request, ${CONNECTIONS} connections`,
      against: "COPY of the same rows into the same table",
      unit: "events/s",
      notes: [`stretch goal 0.5; ${EVENTS.toLocaleString("en")} events a repeat`],
      ...figures,
    });
  },
};

const COLUMNS = `id, "workspaceId", "runId", "externalId", kind, phase, thread, at, "orderAt", "receivedAt", source, body, extra`;

/** The rows of these runs, under other ids, taken into memory and copied in as one; then removed. */
async function copyRate(rig: Rig, runs: string[]): Promise<number> {
  const client = new pg.Client({ connectionString: rig.databaseUrl });
  await client.connect();
  const rows = client.query(
    copyTo(
      `COPY (SELECT gen_random_uuid(), ${COLUMNS.slice(4).replace('"externalId"', `'copied ' || "externalId"`)} FROM "Event"
         WHERE "runId" IN (SELECT id FROM "Run" WHERE "externalId" IN (${runs.map((run) => `'${run}'`).join(",")}))) TO STDOUT`,
    ),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of rows) chunks.push(chunk);

  const start = performance.now();
  const into = client.query(copyFrom(`COPY "Event" (${COLUMNS}) FROM STDIN`));
  await pipeline(Readable.from(chunks), into);
  const seconds = (performance.now() - start) / 1_000;

  await client.query(`DELETE FROM "Event" WHERE "externalId" LIKE 'copied %'`);
  await client.query(`VACUUM "Event"`);
  await client.end();
  return into.rowCount / seconds;
}
