import type pg from "pg";
import { announcer } from "./announcer";
import { readClockOn } from "./clock";
import type { Database } from "./database";
import { runsWithWords } from "./directives";
import { type Appended, type EventAppend, runKey } from "./event-batch";
import { insertEvents } from "./insert-events";
import { placeRuns } from "./place-runs";
import { updateRunTotals } from "./update-run-totals";
import { type RunRow, upsertRuns } from "./upsert-runs";

/** More would hold the transaction open for too long; fewer would spend a disk flush on too little. */
const MOST_EVENTS = 1_000;

type Clock = (client: pg.PoolClient) => Promise<Date>;

interface Waiting {
  append: EventAppend;
  resolve(appended: Appended): void;
  reject(reason: unknown): void;
}

/**
 * The way events into the store: committed when it resolves, each of them once however often it is sent. Appends that arrive
 * while a batch is being written share the next one, and with it one disk flush.
 */
export class EventLog {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  private written = { ms: 0, since: 0 };

  constructor(
    private readonly database: Database,
    /** Called after every commit. */
    private readonly announce: () => void = announcer(database),
    /** What time it is when a batch arrives. */
    private readonly clock: Clock = readClockOn,
  ) {}

  append(append: EventAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.writing ??= this.writeAll();
    });
  }

  /** Resolves when everything handed over has been written or refused. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** For how long something has been written so far, in milliseconds. */
  writtenMs(): number {
    return this.written.ms + (this.writing !== null ? performance.now() - this.written.since : 0);
  }

  private async writeAll(): Promise<void> {
    this.written.since = performance.now();
    // A turn of the event loop lets everything that has already arrived into the first batch.
    await new Promise((next) => setImmediate(next));
    while (this.waiting.length > 0) await this.write(this.nextBatch());
    this.written.ms += performance.now() - this.written.since;
    this.writing = null;
  }

  private nextBatch(): Waiting[] {
    let events = 0;
    const end = this.waiting.findIndex(({ append }, index) => {
      events += append.events.length;
      return index > 0 && events > MOST_EVENTS;
    });
    return this.waiting.splice(0, end === -1 ? this.waiting.length : end);
  }

  /** One bad append must not take its neighbours down: after a failure each is tried alone. */
  private async write(batch: Waiting[]): Promise<void> {
    try {
      const appended = await onOneConnection(this.database.writer, (client) =>
        writeBatch(
          client,
          batch.map(({ append }) => append),
          this.clock,
        ),
      );
      batch.forEach(({ resolve }, index) => {
        const result = appended[index];
        if (result) resolve(result);
      });
      this.announce();
    } catch (reason) {
      if (batch.length === 1) batch[0]?.reject(reason);
      else for (const one of batch) await this.write([one]);
    }
  }
}

/** One transaction a batch. Statements that need nothing of each other are sent together: a round trip costs more than most of them. */
async function writeBatch(client: pg.PoolClient, appends: EventAppend[], clock: Clock): Promise<Appended[]> {
  const [, now] = await Promise.all([client.query("BEGIN"), clock(client)]);
  const runs = await upsertRuns(client, appends, now);
  await placeRuns(client, appends, runs);
  const inserted = await insertEvents(client, appends, runs, now);
  const runIds = [...runs.values()].map(({ id }) => id);
  const [waiting] = await Promise.all([
    runsWithWords(client, runIds, now),
    updateRunTotals(client, inserted),
    client.query("COMMIT"),
  ]);

  const stored = appends.map(() => 0);
  for (const { append } of inserted) stored[append] = (stored[append] ?? 0) + 1;
  return appends.map((append, index) => {
    const run = runOf(runs, append);
    return {
      runId: run.id,
      stored: stored[index] ?? 0,
      wordsWait: append.source === "hook" && waiting.has(run.id),
    };
  });
}

function runOf(runs: Map<string, RunRow>, append: EventAppend): RunRow {
  const run = runs.get(runKey(append));
  if (!run) throw new Error("A run was not stored with its events");
  return run;
}

async function onOneConnection<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let usable = true;
  try {
    return await work(client);
  } catch (reason) {
    // A connection that cannot even roll back is not used again.
    await client.query("ROLLBACK").catch(() => {
      usable = false;
    });
    throw reason;
  } finally {
    client.release(!usable);
  }
}
