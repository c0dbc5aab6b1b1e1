import { listed } from "../domain/listed";
import type { Reading } from "../domain/reading";
import { shortHash } from "../domain/short-hash";
import { askAboutLoop } from "./ask-about-loop";
import { afterCall, type Call, isSameCall, type ThreadCalls } from "./recent-calls";
import type { RunSignal, RunView } from "./signal";

/** S09 of the catalogue: four times the same, three times when it fails; three rounds of two to four calls. */
const SAME_TIMES = 4;
const FAILING_TIMES = 3;
const ROUNDS = 3;
const LONGEST_PERIOD = 4;

export interface LoopMemory {
  threads: ThreadCalls[];
}

/** What goes round, as the question names it. */
export interface Round {
  labels: string[];
  failed: boolean;
  times: number;
  excerpt: string | null;
}

/**
 * S09, loop: the same calls with the same results, over and over, with no edit in between. Waiting for something, failures of
 * servers and networks, and results that change are no loop. A pass, an edit or a word of the engineer ends it.
 */
export const loop: RunSignal<LoopMemory> = {
  kind: "loop",
  version: 1,
  start: () => ({ threads: [] }),
  remember: ({ threads }, event) => ({ threads: afterCall(threads, event) }),
  read: ({ threads }, view) => threads.flatMap((thread) => readThread(thread, view)),
  ask: askAboutLoop,
};

function readThread({ calls, excerpt }: ThreadCalls, view: RunView): Reading[] {
  const found = loopAtEnd(calls);
  if (!found) return [];

  const { cycle, times } = found;
  const failed = cycle.some((call) => call.failed);
  const round: Round = { labels: cycle.map(labelOf), failed, times, excerpt: failed ? excerpt : null };
  // The same round is the same loop, whichever of its calls came last.
  const name = shortHash(
    cycle
      .map(({ asked }) => asked)
      .sort()
      .join(),
  );
  return [
    {
      kind: "loop",
      key: `loop:${view.stream.id}:${view.runId}:${name}`,
      severity: 3,
      summary: summaryOf(round),
      evidence: calls.slice(-Math.min(times * cycle.length, 12)).map(({ id }) => ({ type: "event", id })),
      count: times,
      object: { round },
      nextLookAt: null,
    },
  ];
}

/** The shortest round that the newest calls repeat often enough, and how often. */
function loopAtEnd(calls: Call[]): { cycle: Call[]; times: number } | null {
  for (let period = 1; period <= LONGEST_PERIOD; period++) {
    const cycle = calls.slice(-period);
    const times = period === 1 ? (cycle[0]?.times ?? 0) : roundsOf(calls, period);
    if (cycle.length === period && times >= neededTimes(cycle) && !isExcused(cycle)) return { cycle, times };
  }
  return null;
}

function roundsOf(calls: Call[], period: number): number {
  let matching = 0;
  for (let at = calls.length - 1; at >= period; at--) {
    const call = calls[at];
    const before = calls[at - period];
    if (!call || !before || !isSameCall(call, before)) break;
    matching++;
  }
  return matching === 0 ? 0 : Math.floor(matching / period) + 1;
}

function neededTimes(cycle: Call[]): number {
  if (cycle.length > 1) return ROUNDS;
  return cycle[0]?.failed ? FAILING_TIMES : SAME_TIMES;
}

/** A round none of whose results is known proves no repetition: reading on in a long file looks just like it. */
function isExcused(cycle: Call[]): boolean {
  return (
    cycle.every(({ got }) => got === null) ||
    cycle.every(({ excused }) => excused === "polling") ||
    cycle.some(({ excused }) => excused === "infrastructure")
  );
}

function labelOf({ label, failed }: Call): string {
  return failed ? `${label} (fails)` : label;
}

function summaryOf({ labels, failed, times }: Round): string {
  const [only] = labels;
  if (labels.length > 1) return `${listed(labels)} have gone round ${times} times with the same results`;
  if (failed) return `${only?.replace(/ \(fails\)$/, "")} has failed ${times} times without passing`;
  return `${only} has given the same result ${times} times`;
}
