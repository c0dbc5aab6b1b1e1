import { randomUUID } from "node:crypto";
import { atLeast, type Measurement } from "./measurement";
import { openRig, type Rig } from "./rig";
import { event, hooksOf, sendAll } from "./sending";
import { interleaved } from "./statistics";
import { buildUnmasked } from "./unmasked";

const REQUESTS = 150;
const EVENTS_EACH = 100;
const CONNECTIONS = 8;

/** Ingest as it is against the same server built without masking. */
export const masking: Measurement = {
  id: "P11",
  async measure(rig) {
    const unmasked = await openRig({ program: await buildUnmasked() });
    const figures = await interleaved(
      () => ingestRate(rig),
      () => ingestRate(unmasked),
    );
    await unmasked.end();
    return atLeast(0.8, {
      id: "P11",
      what: "durable ingest with masking of secrets",
      against: "the same server built without it",
      unit: "events/s",
      ...figures,
    });
  },
};

async function ingestRate({ leeway, taskId }: Rig): Promise<number> {
  const runs = Array.from({ length: CONNECTIONS }, () => `masked-${randomUUID()}`);
  const bodies = Array.from({ length: REQUESTS }, (_, index) =>
    JSON.stringify(Array.from({ length: EVENTS_EACH }, () => event(runs[index % runs.length] ?? ""))),
  );
  const { url, headers } = hooksOf(leeway, taskId);
  return (REQUESTS * EVENTS_EACH) / (await sendAll(url, headers, bodies, CONNECTIONS));
}
