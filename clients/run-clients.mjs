import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs the stories with one installed client, or those whose title has `only` in it; returns how many passed and failed. */
export async function runClient(installed, only = "") {
  const report = join(tmpdir(), `leeway-clients-${process.pid}-${installed.name}-${installed.version}.json`);
  const stories = [
    process.execPath,
    join(import.meta.dirname, "run-client.mjs"),
    JSON.stringify(installed),
    only,
    report,
  ];
  const [program, ...args] = [...onlyLoopback(), ...stories];
  const running = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(running, "exit");
  const totals = await totalsIn(report);
  await rm(report, { force: true });
  return code === 0 || totals.failed > 0 ? totals : { ...totals, failed: 1 };
}

const UNSHARED = ["unshare", "--net", "--", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];

/** The words before a command that leave it no route but loopback; none where this machine does not allow that. */
export function onlyLoopback() {
  const [program, ...args] = [...UNSHARED, "true"];
  return spawnSync(program, args).status === 0 ? UNSHARED : [];
}

async function totalsIn(report) {
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
