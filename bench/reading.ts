import type { Leeway } from "../rig/leeway";
import { atMost, type Measurement } from "./measurement";
import { openRig, type Rig } from "./rig";
import { seedEvents } from "./seed-events";
import { interleaved, medianMs } from "./statistics";

const SMALL = 10_000;
const LARGE = 1_000_000;
const DEPTH = 200_000;
const ASKS = 100;
const PAGE = 200;

interface Page {
  events: unknown[];
  nextAfter?: string | null;
}

/** The board of a workspace with a million events against one with ten thousand. */
export const boardQuery: Measurement = {
  id: "P3",
  async measure(rig) {
    const small = await openRig();
    await seedEvents(small, SMALL);
    await seedEvents(rig, LARGE);
    const ask = ({ leeway }: Rig) => medianMs(ASKS, () => leeway.asks("board.show"));
    const figures = await interleaved(
      () => ask(rig),
      () => ask(small),
    );
    await small.end();
    return atMost(1.2, {
      id: "P3",
      what: `board.show over HTTP, median of ${ASKS}, at ${LARGE.toLocaleString("en")} events`,
      against: `the same at ${SMALL.toLocaleString("en")} events`,
      unit: "ms",
      ...figures,
    });
  },
};

/** A page of a run's events 200,000 deep against its first one. */
export const deepPage: Measurement = {
  id: "P4",
  async measure(rig) {
    const [runId = ""] = await seedEvents(rig, LARGE, DEPTH + 10_000);
    const deep = await cursorAt(rig.leeway, runId, DEPTH);
    const page = (after?: string) =>
      rig.leeway.asks<Page>("runs.events", { runId, limit: PAGE, ...(after && { after }) });
    const figures = await interleaved(
      () => medianMs(ASKS, () => page(deep)),
      () => medianMs(ASKS, () => page()),
    );
    return atMost(1.5, {
      id: "P4",
      what: `runs.events, a page of ${PAGE} at depth ${DEPTH.toLocaleString("en")}, median of ${ASKS}`,
      against: "the first page",
      unit: "ms",
      ...figures,
    });
  },
};

async function cursorAt(leeway: Leeway, runId: string, depth: number): Promise<string> {
  let after: string | undefined;
  for (let read = 0; read < depth; ) {
    const page: Page = await leeway.asks<Page>("runs.events", { runId, limit: 500, ...(after && { after }) });
    if (!page.nextAfter) throw new Error(`The run ends after ${read} events`);
    read += page.events.length;
    after = page.nextAfter;
  }
  return after ?? "";
}
