import { isAdaptive, type Pace } from "../domain/next-checkpoint";
import type { Db } from "../store/database";
import { countWaitingReadings, lastLooks, wasJolted } from "../store/stream-pace";
import { cadenceOf } from "../store/workstreams";

/** What an adaptive cadence follows now; null for a stream that goes by the clock alone. */
export async function paceOf(db: Db, stream: { id: string; cadence: unknown; lastSlotAt: Date }): Promise<Pace | null> {
  if (!isAdaptive(cadenceOf(stream))) return null;
  const { at, quietInARow } = await lastLooks(db, stream.id);
  const lastAskedAt = at && at > stream.lastSlotAt ? at : stream.lastSlotAt;
  return {
    lastAskedAt,
    openReadings: await countWaitingReadings(db, stream.id),
    quietInARow,
    jolted: await wasJolted(db, stream.id, lastAskedAt),
  };
}
