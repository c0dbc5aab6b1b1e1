import { agentNamed } from "../agents/agents";
import type { Caller } from "../domain/access";
import type { RunReport } from "../domain/agent-event";
import type { AgentName } from "../domain/agent-name";
import { cutLongTexts } from "../domain/cut-long-text";
import type { DirectiveWords } from "../domain/directive";
import { redactDeep } from "../redaction/redact-deep";
import type { EventLog } from "../store/append-events";
import { announceChanges, recordChange } from "../store/changes";
import { readClock } from "../store/clock";
import type { Database } from "../store/database";
import { offerDirectives, withdrawOffer } from "../store/directives";
import type { Appended, StatedPlace } from "../store/event-batch";

export interface Delivery {
  agent: AgentName;
  /** Parsed JSON values: one hook body, an array's elements, or the lines of a transcript. */
  items: unknown[];
  place: StatedPlace;
  caller: Caller;
}

/** What goes back in the same reply. `lost` is to be called when it could not be sent, so that the words wait again. */
export interface Reception {
  reply: unknown;
  lost(): Promise<void>;
}

const NOTHING_TO_SAY: Reception = { reply: null, lost: async () => undefined };

/** Takes in what an agent reports. Resolves after the commit and never before it, with the words that wait for this agent. */
export async function receiveDelivery(database: Database, log: EventLog, delivery: Delivery): Promise<Reception> {
  const agent = agentNamed(delivery.agent);
  // Masked before anything else looks at it: a secret that was cut in half would no longer be recognised.
  const items = redactDeep(delivery.items);
  const reports = agent.read(items);
  const appended = await Promise.all(reports.map((report) => append(log, delivery, report)));

  const last = items.at(-1);
  const waiting = appended.find(({ stored, wordsWait }) => wordsWait && stored > 0);
  if (!waiting || !agent.canCollect(last)) return NOTHING_TO_SAY;

  return handOver(database, delivery.caller.workspaceId, waiting.runId, (words) => agent.reply(last, words));
}

/** Takes the words that wait and shows on open screens that they have left; or, later, that they have not. */
async function handOver(
  database: Database,
  workspaceId: string,
  runId: string,
  reply: (words: DirectiveWords[]) => unknown,
): Promise<Reception> {
  const words = await offerDirectives(database, runId, await readClock(database.prisma));
  if (words.length === 0) return NOTHING_TO_SAY;

  const tell = async () => {
    await recordChange(database.prisma, workspaceId, "run", runId);
    const checkpointIds = new Set(words.flatMap(({ checkpointId }) => checkpointId ?? []));
    for (const id of checkpointIds) await recordChange(database.prisma, workspaceId, "checkpoint", id);
    await announceChanges(database.pool);
  };
  await tell();
  return {
    reply: reply(words),
    lost: async () => {
      const codes = words.map(({ id }) => id);
      await withdrawOffer(database, runId, codes);
      await tell();
    },
  };
}

function append(log: EventLog, { agent, place, caller }: Delivery, report: RunReport): Promise<Appended> {
  const { workspaceId, memberId } = caller;
  const events = report.events.map((event) => ({
    ...event,
    ...cutLongTexts({ body: event.body, extra: event.extra }),
  }));
  return log.append({ workspaceId, memberId, agent, run: report.run, events, source: report.source, place });
}
