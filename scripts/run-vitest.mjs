import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs one project of vitest.config.ts, shows its report, and returns how many tests passed and failed. */
export async function runVitest(root, project, env = {}) {
  const report = join(tmpdir(), `leeway-vitest-${process.pid}-${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = spawn(process.execPath, [join(root, "node_modules", "vitest", "vitest.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(vitest, "exit");
  const totals = await totalsIn(report);
  await rm(report, { force: true });
  // A run that fails without a failed test, such as by an error after the last one, is a failure too.
  return code === 0 || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

async function totalsIn(report) {
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}
