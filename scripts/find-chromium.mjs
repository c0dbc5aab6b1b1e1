import { existsSync } from "node:fs";
import { runQuietly, runToEnd } from "./run-quietly.mjs";
import { showStep } from "./show-step.mjs";

/** Where distributions put it. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium for the stories; installs one where that needs no question. */
export async function findChromium() {
  const found = await installedChromium();
  if (found) return found;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await showStep("Installing Chromium", installByApt);
    const installed = await installedChromium();
    if (installed) return installed;
  }
  throw new Error("The stories need a Chromium. Run: npx playwright install --with-deps chromium");
}

async function installedChromium() {
  const { chromium } = await import("@playwright/test");
  return [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
}

async function installByApt() {
  await runToEnd("apt-get", ["update"]);
  await runQuietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    whenFailed: "apt-get could not install Chromium. Run: apt-get install chromium",
  });
}
