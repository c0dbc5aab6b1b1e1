import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { openBrowser, signedIn } from "./chromium";
import type { Measurement } from "./measurement";
import type { Rig } from "./rig";
import { event, hooksOf, sendAll } from "./sending";
import { interleaved, quantile } from "./statistics";
import { steadily } from "./steadily";
import { watch } from "./viewer";

const RUNS = 50;
const FURTHER_VIEWERS = 49;
const MARKS = 20;
const BUSY = 1_000;
const CALM = 200;
const MOST_MS = 150;
/** As a spool or a transcript sends them; one a request would measure the door and not the feed. */
const EVENTS_EACH = 10;
/** Of the load that was asked for, this much must have got through for a figure to be about that load. */
const LEAST_SENT = 0.9;

/** From sending an event to its words standing in a real page, at a thousand events a second against two hundred. */
export const liveBoard: Measurement = {
  id: "P5",
  async measure(rig) {
    const runs = Array.from({ length: RUNS }, () => `board-${randomUUID()}`);
    const { url, headers } = hooksOf(rig.leeway, rig.taskId);
    await sendAll(
      url,
      headers,
      runs.map((run) => JSON.stringify(event(run))),
      4,
    );

    const browser = await openBrowser();
    const page = await (await signedIn(browser, rig.leeway)).newPage();
    await page.goto(rig.leeway.url);
    await page.getByRole("article").first().waitFor();
    // A lane shows six runs of its own accord, and the marked one need not be of them.
    await page.getByRole("button", { name: /more running/ }).click();
    const viewers = await Promise.all(Array.from({ length: FURTHER_VIEWERS }, () => watch(rig.leeway, null, () => {})));

    const sent: number[] = [];
    const figures = await interleaved(
      () => marksAt(rig, page, runs, BUSY, (rate) => sent.push(rate)),
      () => marksAt(rig, page, runs, CALM),
      3,
    );
    await Promise.all(viewers.map((viewer) => viewer.close()));
    await browser.close();
    const ratio = figures.ours.median / figures.peer.median;
    return {
      id: "P5",
      what: `event sent → words in the page, p95, ${RUNS} runs, ${FURTHER_VIEWERS} further viewers, ${BUSY} events/s`,
      against: `the same at ${CALM} events/s`,
      goal: `≤ 2, and ≤ ${MOST_MS} ms`,
      meets: ratio <= 2 && figures.ours.median <= MOST_MS,
      ratio,
      unit: "ms",
      notes: [`${EVENTS_EACH} events a request`],
      ...figures,
      void: figures.void ?? tooSlow(Math.min(...sent)),
    };
  },
};

/** The 95th percentile, in ms, over marked events among so many others a second. */
async function marksAt(
  rig: Rig,
  page: Page,
  runs: string[],
  perSecond: number,
  tellRate: (perSecond: number) => void = () => {},
): Promise<number> {
  const { url, headers } = hooksOf(rig.leeway, rig.taskId);
  const others = runs.slice(1);
  const begun = performance.now();
  const load = steadily(perSecond / EVENTS_EACH, () => {
    const run = others[Math.floor(Math.random() * others.length)] ?? "";
    const body = JSON.stringify(Array.from({ length: EVENTS_EACH }, () => event(run)));
    return fetch(url, { method: "POST", headers, body });
  });
  const times: number[] = [];
  for (let mark = 0; mark < MARKS; mark++) {
    const words = `mark ${randomUUID()}`;
    const shown = page.evaluate(whenShown, words);
    const sentAt = Date.now();
    await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ ...event(runs[0] ?? ""), command: words }),
    });
    times.push((await shown) - sentAt);
  }
  const requests = await load.stop();
  tellRate((requests * EVENTS_EACH * 1_000) / (performance.now() - begun));
  return quantile(times, 0.95);
}

function tooSlow(perSecond: number): string | null {
  return perSecond < LEAST_SENT * BUSY ? `only ${Math.round(perSecond)} events/s got through on this machine` : null;
}

/** Runs in the page: when the next frame after these words came into it is drawn, by the machine's clock. No function in it has a name, which the page could not resolve. */
function whenShown(words: string): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`The board never showed "${words}"`)), 30_000);
    new MutationObserver((_, watcher) => {
      if (!document.body.textContent.includes(words)) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
