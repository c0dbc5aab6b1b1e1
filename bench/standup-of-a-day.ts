import { atMost, type Measurement } from "./measurement";
import { openRig, type Rig } from "./rig";
import { seedEvents } from "./seed-events";
import { interleaved, medianMs } from "./statistics";

const STORED = 1_000_000;
const TODAY = 10_000;
const ASKS = 10;
/** How many days the older ones are spread over. */
const DAYS = 60;
const MOST = 1.5;

/** Today's standup over everything of two months, against over the same day alone. */
export const standupOfADay: Measurement = {
  id: "R4",
  async measure(rig) {
    const small = await openRig();
    for (const each of [rig, small]) await seedEvents(each, TODAY);
    await seedEvents(rig, STORED - TODAY, undefined, undefined, DAYS);
    await rig.database.query(`VACUUM ANALYZE "Event"`);
    const ask = ({ leeway }: Rig) => medianMs(ASKS, () => leeway.asks("standup.forDay", {}));
    const figures = await interleaved(
      () => ask(rig),
      () => ask(small),
    );
    await small.end();
    return atMost(MOST, {
      id: "R4",
      what: `the team's standup of today, ${STORED.toLocaleString("en")} events stored`,
      against: `${TODAY.toLocaleString("en")} stored, the same day's`,
      unit: "ms",
      ...figures,
    });
  },
};
