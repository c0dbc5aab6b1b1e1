import { setTimeout as rest } from "node:timers/promises";

/** What reading is done with, so that the loop itself knows no database. */
export interface NewsWork {
  /** The runs that wait to be read, the longest waiting first, but for these. */
  find(except: string[]): Promise<string[]>;
  /** Reads one. False: another process is reading it. */
  read(runId: string): Promise<boolean>;
  /** Two wrote the same rows at once and this one lost: nothing is wrong. */
  isConflict(error: unknown): boolean;
  /** How much of this process's time goes into taking events in, from 0 to 1. */
  fullness(): number;
  report(error: unknown): void;
}

/** Two cores are shared with the database and with what comes in; more at once would only wait for each other. */
const LANES = 3;
/** A run that was just read rests, so that what it reports meanwhile is read in one go. The first news after quiet is read at once. */
const REST_MS = 200;
/** A lane rests for as long as it has worked, up to here: half of the time belongs to what comes in. */
const REST = { times: 1, mostMs: 100 };
/** Where more comes in than one process can take, nearly all of its time does: what waits to be read loses nothing by it, a sender might. */
const REST_WHEN_FULL = { times: 10, mostMs: 500 };
const FULL = 0.8;
/** Between two looks, so that a stream of notices is not a stream of queries. */
const BREATH_MS = 20;
/** What another process reads, or what lost a conflict, is looked at again almost at once. */
const SOON_MS = 50;
/** What fails is tried again within the second or two that news may wait. */
const AFTER_FAILURE_MS = 1_000;
/** Losing that often is no longer bad luck. */
const MOST_CONFLICTS = 8;

/**
 * Reads runs that have news until none has any. A notice only says "look": none can be lost, since a run waits in its own row
 * until its news is read, and what comes in while it is read makes it wait again.
 */
export class NewsReader {
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly aside = new Map<string, NodeJS.Timeout>();
  private readonly failures = new Map<string, number>();
  private waiting: string[] = [];
  private looking = false;
  private again = false;
  private stopped = false;

  constructor(private readonly work: NewsWork) {}

  /** There may be news. As often as one likes: the runs themselves are the queue, and each is read once at a time. */
  look(): void {
    this.again = true;
    if (!this.looking) void this.lookUntilSeen();
  }

  /** Finishes the runs in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.aside.values()) clearTimeout(timer);
    await Promise.all(this.inHand.values());
  }

  private async lookUntilSeen(): Promise<void> {
    this.looking = true;
    while (this.again && !this.stopped) {
      this.again = false;
      // A database that does not answer is looked at again with the next notice, at the latest with the listener's poll.
      this.waiting = await this.work.find([...this.inHand.keys(), ...this.aside.keys()]).catch((error: unknown) => {
        this.work.report(error);
        return [];
      });
      this.fillLanes();
      await rest(BREATH_MS);
    }
    this.looking = false;
  }

  private fillLanes(): void {
    while (this.inHand.size < LANES && !this.stopped) {
      const runId = this.waiting.shift();
      if (runId === undefined) return;
      if (!this.inHand.has(runId) && !this.aside.has(runId)) this.inHand.set(runId, this.readOne(runId));
    }
  }

  private async readOne(runId: string): Promise<void> {
    const begun = performance.now();
    try {
      const isRead = await this.work.read(runId);
      if (isRead) this.failures.delete(runId);
      this.putAside(runId, isRead ? REST_MS : SOON_MS);
    } catch (error) {
      this.noteFailure(runId, error);
    }
    if (!this.stopped) await rest(laneRest(performance.now() - begun, this.work.fullness()));
    this.inHand.delete(runId);
    if (this.waiting.length > 0) this.fillLanes();
    else this.look();
  }

  private noteFailure(runId: string, error: unknown): void {
    const count = (this.failures.get(runId) ?? 0) + 1;
    this.failures.set(runId, count);
    const isPassing = this.work.isConflict(error) && count < MOST_CONFLICTS;
    this.putAside(runId, isPassing ? SOON_MS : AFTER_FAILURE_MS);
    // One that fails for good is told of ever less often.
    if (!isPassing && Number.isInteger(Math.log2(count)))
      this.work.report(
        new Error(`Run ${runId} could not be read (${count} times); it is tried again`, { cause: error }),
      );
  }

  private putAside(runId: string, ms: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.aside.delete(runId);
      this.look();
    }, ms);
    this.aside.set(runId, timer);
  }
}

/** How long a lane rests after it has worked so long in a process so full. */
export function laneRest(workedMs: number, fullness: number): number {
  const { times, mostMs } = fullness > FULL ? REST_WHEN_FULL : REST;
  return Math.min(times * workedMs, mostMs);
}
