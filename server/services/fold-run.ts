import type { RunSignal } from "../signals/signal";
import type { Db } from "../store/database";
import { findMemory, type StoredMemory, saveMemory } from "../store/run-memories";
import { orderKeyOf, readForFold } from "../store/stored-events";

/** Few enough to hold in memory at once, many enough that a long run is a handful of reads. */
const PAGE = 2_000;

/**
 * Brings one signal's memory of a run up to date and gives it back with the number of events the run had then.
 * When an event turns up below what was folded (fewer folded than stored), the run is folded anew: a fold has no way back.
 */
export async function foldRun(
  db: Db,
  run: { id: string; workspaceId: string },
  signal: RunSignal<unknown>,
): Promise<{ memory: unknown; total: number }> {
  const before = await findMemory(db, run.id, signal.kind);
  const usable = before?.version === signal.version ? before : null;

  let { memory, total } = await foldOn(db, run.id, signal, usable ?? blank(signal));
  if (usable && memory.folded !== total) ({ memory, total } = await foldOn(db, run.id, signal, blank(signal)));

  if (memory !== usable) await saveMemory(db, run.workspaceId, run.id, signal.kind, memory);
  return { memory: memory.memory, total: memory.folded };
}

function blank(signal: RunSignal<unknown>): StoredMemory {
  return { version: signal.version, memory: signal.start(), through: null, folded: 0 };
}

async function foldOn(
  db: Db,
  runId: string,
  signal: RunSignal<unknown>,
  from: StoredMemory,
): Promise<{ memory: StoredMemory; total: number }> {
  let memory = from;
  for (;;) {
    const { events, total } = await readForFold(db, runId, memory.through, PAGE);
    const last = events.at(-1);
    if (!last) return { memory, total };
    memory = {
      ...memory,
      memory: events.reduce((folded, event) => signal.remember(folded, event), memory.memory),
      through: orderKeyOf(last),
      folded: memory.folded + events.length,
    };
    if (events.length < PAGE) return { memory, total };
  }
}
