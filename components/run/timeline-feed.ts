import type { TimelineEvent, TimelinePage } from "@/server/domain/run";

export type PageOf = (where: { after?: string; before?: string; fromEnd?: true }) => Promise<TimelinePage>;

export interface TimelineSnapshot {
  events: TimelineEvent[];
  /** Something older is stored than what is loaded. */
  hasOlder: boolean;
  loading: "first" | "older" | "newer" | null;
  /** What was not loaded, and why. */
  problem: { what: "first" | "older" | "newer"; because: string } | null;
}

/** The loaded stretch of one run's events: starts at the newest page, grows at both ends, one request at a time. */
export class TimelineFeed {
  private state: TimelineSnapshot = { events: [], hasOlder: false, loading: null, problem: null };
  private nextBefore: string | null = null;
  private endCursor: string | null = null;
  private readonly listeners = new Set<() => void>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly pageOf: PageOf,
    first?: TimelinePage,
  ) {
    if (first) this.startFrom(first);
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  snapshot = () => this.state;

  loadFirst(): Promise<void> {
    return this.queue("first", () => this.pageOf({ fromEnd: true }).then((page) => this.startFrom(page)));
  }

  loadOlder(): Promise<void> {
    if (this.state.loading === "older") return this.last;
    return this.queue("older", () => this.prependPages(() => true));
  }

  /** Reads what has come since, `grown` events as the run counts them; fewer means that some belong further up, so all is read again. */
  loadNewer(grown: number): Promise<void> {
    return this.queue("newer", async () => {
      const appended = await this.appendPages();
      if (appended < grown) this.startFrom(await this.pageOf({ fromEnd: true }));
    });
  }

  /** Loads older pages until one holds the event, and shows them at once. False: this run has no such event. */
  async loadUntil(eventId: string): Promise<boolean> {
    const isIn = (events: TimelineEvent[]) => events.some((event) => event.id === eventId);
    await this.queue("older", async () => {
      if (!isIn(this.state.events)) await this.prependPages(isIn);
    });
    return isIn(this.state.events);
  }

  retry = (): Promise<void> => {
    const what = this.state.problem?.what;
    return what === "older" ? this.loadOlder() : what === "newer" ? this.loadNewer(0) : this.loadFirst();
  };

  private startFrom(page: TimelinePage) {
    this.nextBefore = page.nextBefore;
    this.endCursor = page.endCursor;
    this.show({ events: page.events, hasOlder: page.nextBefore !== null });
  }

  /** At least one page where there is one, and on until a page holds enough; drawn once, since drawing costs more than reading. */
  private async prependPages(isEnough: (events: TimelineEvent[]) => boolean) {
    let older: TimelineEvent[] = [];
    let reached = false;
    let before = this.nextBefore;
    while (before && !reached) {
      const page: TimelinePage = await this.pageOf({ before });
      older = [...page.events, ...older];
      reached = isEnough(page.events);
      before = page.nextBefore;
    }
    this.nextBefore = before;
    this.show({ events: [...older, ...this.state.events], hasOlder: before !== null });
  }

  private async appendPages(): Promise<number> {
    if (!this.endCursor) return 0;
    let appended = 0;
    let after: string | null = this.endCursor;
    while (after) {
      const page: TimelinePage = await this.pageOf({ after });
      appended += page.events.length;
      this.endCursor = page.endCursor ?? this.endCursor;
      if (page.events.length > 0) this.show({ events: [...this.state.events, ...page.events] });
      after = page.nextAfter;
    }
    return appended;
  }

  private queue(what: "first" | "older" | "newer", work: () => Promise<void>): Promise<void> {
    const fail = (reason: unknown) => this.show({ loading: null, problem: { what, because: sentenceOf(reason) } });
    this.last = this.last.then(() => {
      this.show({ loading: what, problem: null });
      return work().then(() => this.show({ loading: null }), fail);
    });
    return this.last;
  }

  private show(change: Partial<TimelineSnapshot>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function sentenceOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : "The server did not answer";
}
