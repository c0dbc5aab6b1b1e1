import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { openBrowser, signedIn } from "./chromium";
import { buildEmptyNext } from "./empty-next";
import { atMost, type Measurement } from "./measurement";

/** The scripts that the first look at the board loads, against an empty page of the same Next. */
export const firstLoad: Measurement = {
  id: "P7",
  async measure(rig) {
    const empty = await buildEmptyNext();
    const bare = await empty.start(rig.underServer);
    const browser = await openBrowser();
    const ours = await scriptBytes(await signedIn(browser, rig.leeway), rig.leeway.url);
    const peer = await scriptBytes(await browser.newContext(), bare.url);
    await browser.close();
    await bare.stop();
    await empty.remove();
    return atMost(1.8, {
      id: "P7",
      what: "scripts of the board's first load, gzip",
      against: "an empty page of the same Next",
      ours: { median: ours / 1_000, spread: 0 },
      peer: { median: peer / 1_000, spread: 0 },
      unit: "kB",
      void: null,
      notes: ["the same on every run, so measured once"],
    });
  },
};

/** What a browser that supports modules loads before the page is quiet. */
async function scriptBytes(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(url);
  await page.locator("h1, main").first().waitFor();
  await page.waitForLoadState("load");
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0);
}
