import type { BrowserContext } from "@playwright/test";
import { openBrowser, signedIn } from "./chromium";
import { buildEmptyNext, type EmptyNext } from "./empty-next";
import { atMost, type Measurement } from "./measurement";
import type { Rig } from "./rig";
import { interleaved } from "./statistics";

/** From starting the built server, its database included, to a board one can use, against a bare `next start`. */
export const firstBoard: Measurement = {
  id: "P8",
  async measure(rig) {
    const empty = await buildEmptyNext();
    const browser = await openBrowser();
    const engineer = await signedIn(browser, rig.leeway);
    const anyone = await browser.newContext();
    const figures = await interleaved(
      () => boardMs(rig, engineer),
      () => emptyMs(rig, empty, anyone),
    );
    await browser.close();
    await empty.remove();
    return atMost(2.5, {
      id: "P8",
      what: "built start → first board usable",
      against: "bare next start → its page",
      unit: "ms",
      notes: ["ours starts PostgreSQL as well"],
      ...figures,
    });
  },
};

async function boardMs({ leeway }: Rig, engineer: BrowserContext): Promise<number> {
  await leeway.stop();
  const page = await engineer.newPage();
  const start = performance.now();
  await leeway.start();
  await page.goto(leeway.url);
  await page.getByRole("main").waitFor();
  const ms = performance.now() - start;
  await page.close();
  return ms;
}

async function emptyMs({ underServer }: Rig, empty: EmptyNext, anyone: BrowserContext): Promise<number> {
  const page = await anyone.newPage();
  const start = performance.now();
  const bare = await empty.start(underServer);
  await page.goto(bare.url);
  await page.getByRole("heading").waitFor();
  const ms = performance.now() - start;
  await page.close();
  await bare.stop();
  return ms;
}
