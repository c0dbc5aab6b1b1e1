import type { BrowserContext } from "@playwright/test";
import { openBrowser, signedIn } from "./chromium";
import { atMost, type Measurement } from "./measurement";
import { EDITED, editedRun, lineOf } from "./reviewed-run";
import type { Rig } from "./rig";
import { seedEvents } from "./seed-events";
import { interleaved } from "./statistics";

const MANY_EVENTS = 20_000;
const FEW_EVENTS = 200;
const MANY_LINES = 10_000;
const FEW_LINES = 100;
/** Both draw one screen; the longer one's page of events is fuller, and all lines of the longer diff travel to the page. */
const MOST = 1.5;

/** From asking for a run's page to its newest event in sight, against a short run. */
export const openLongRun: Measurement = {
  id: "R1",
  async measure(rig) {
    const [long = "", short = ""] = await seedEvents(rig, MANY_EVENTS + FEW_EVENTS, MANY_EVENTS, 2);
    const figures = await inTurns(rig, [long, short], newestMs);
    return atMost(MOST, {
      id: "R1",
      what: `open a run of ${MANY_EVENTS.toLocaleString("en")} events → its newest in sight`,
      against: `a run of ${FEW_EVENTS} events`,
      unit: "ms",
      ...figures,
    });
  },
};

/** From asking for a run's page to the first lines of its file's diff in sight, against a short file. */
export const openLongDiff: Measurement = {
  id: "R2",
  async measure(rig) {
    const [long, short] = [await editedRun(rig, MANY_LINES), await editedRun(rig, FEW_LINES)];
    const figures = await inTurns(rig, [long, short], diffMs);
    return atMost(MOST, {
      id: "R2",
      what: `open a diff of ${MANY_LINES.toLocaleString("en")} lines → its first lines in sight`,
      against: `a diff of ${FEW_LINES} lines`,
      unit: "ms",
      ...figures,
    });
  },
};

/** Opens the pages of the two runs in turns, as one who is signed in. */
async function inTurns(
  { leeway }: Rig,
  [long, short]: [string, string],
  openMs: (engineer: BrowserContext, url: string) => Promise<number>,
) {
  const browser = await openBrowser();
  const engineer = await signedIn(browser, leeway);
  const figures = await interleaved(
    () => openMs(engineer, `${leeway.url}/runs/${long}`),
    () => openMs(engineer, `${leeway.url}/runs/${short}`),
  );
  await browser.close();
  return figures;
}

/** A timeline opens at its end: its last row is the newest event. */
async function newestMs(engineer: BrowserContext, url: string): Promise<number> {
  const page = await engineer.newPage();
  const start = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const rows = document.querySelectorAll("section[aria-labelledby=timeline-title] li[data-row]");
    const last = rows[rows.length - 1]?.getBoundingClientRect();
    const scroller = rows[0]?.parentElement?.parentElement;
    const atEnd = scroller && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    return atEnd && last && last.height > 0 && last.bottom <= window.innerHeight;
  });
  const ms = performance.now() - start;
  await page.close();
  return ms;
}

async function diffMs(engineer: BrowserContext, url: string): Promise<number> {
  const page = await engineer.newPage();
  const start = performance.now();
  await page.goto(`${url}?file=${encodeURIComponent(EDITED)}`, { waitUntil: "commit" });
  await page
    .getByRole("region", { name: `Changes of ${EDITED}` })
    .getByText(lineOf(1))
    .waitFor();
  const ms = performance.now() - start;
  await page.close();
  return ms;
}
