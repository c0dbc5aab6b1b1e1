import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { asRecord, asText } from "../../server/agents/loose-json";
import { systemCodeOf } from "../cli-error";
import { parsedJson } from "../parsed-json";
import { writeAtomically } from "../write-atomically";

/**
 * A transcript that has news for the server. Transcripts stay on this machine's disk, so a pointer is enough: one file
 * each, in the state folder, and a second pointer to the same transcript replaces the first.
 */
export interface SpoolJob {
  transcript: string;
  session: string | null;
}

/** A claimed job: nobody else sends it meanwhile. */
interface Claim {
  job: SpoolJob;
  /** Where the claim stands; removed when done. */
  claimed: string;
  /** Where the job goes back to when it could not be sent. */
  waiting: string;
}

/** More transcripts than a machine writes in the month for which Claude Code keeps them. */
const MOST_JOBS = 10_000;
/** Whoever claimed a job and has not finished it by now has been killed. */
const CLAIM_MS = 10 * 60_000;

/** False: the spool is full. */
export async function addToSpool(stateFolder: string, job: SpoolJob): Promise<boolean> {
  const folder = spoolIn(stateFolder);
  const name = `${createHash("sha256").update(job.transcript).digest("hex").slice(0, 32)}.json`;
  const names = await namesIn(folder);
  if (names.length >= MOST_JOBS && !names.includes(name)) return false;
  await addJob(join(folder, name), job);
  return true;
}

export async function countSpool(stateFolder: string): Promise<number> {
  return (await namesIn(spoolIn(stateFolder))).filter(isJob).length;
}

/** Takes every waiting job, and those whose sender was killed; several processes may do so at once. */
export async function claimSpool(stateFolder: string, now: number): Promise<Claim[]> {
  const folder = spoolIn(stateFolder);
  const claims: Claim[] = [];
  for (const name of (await namesIn(folder)).filter(isJob)) {
    const claim = await claimOf(folder, name, now);
    if (claim) claims.push(claim);
  }
  return claims;
}

export async function finishClaim(claim: Claim) {
  await rm(claim.claimed, { force: true });
}

/** A newer pointer to the same transcript may have come meanwhile; it says the same. */
export async function giveBackClaim(claim: Claim) {
  await addJob(claim.waiting, claim.job);
  await finishClaim(claim);
}

async function addJob(path: string, job: SpoolJob) {
  await writeAtomically(path, JSON.stringify(job));
}

const CLAIMED = ".claimed";

function isJob(name: string): boolean {
  return name.endsWith(".json") || name.endsWith(`.json${CLAIMED}`);
}

async function claimOf(folder: string, name: string, now: number): Promise<Claim | null> {
  const waiting = join(folder, name.replace(CLAIMED, ""));
  const claimed = `${waiting}${CLAIMED}`;
  try {
    if (name.endsWith(CLAIMED)) {
      if (now - (await stat(claimed)).mtimeMs < CLAIM_MS) return null;
      await rename(claimed, waiting);
    }
    // Renaming succeeds for one process only: the others find nothing there.
    await rename(waiting, claimed);
    await utimes(claimed, now / 1000, now / 1000);
    return { job: jobIn(await readFile(claimed, "utf8")), claimed, waiting };
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function jobIn(text: string): SpoolJob {
  const job = asRecord(parsedJson(text));
  return { transcript: asText(job?.transcript) ?? "", session: asText(job?.session) };
}

async function namesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return readdir(folder);
}

function spoolIn(stateFolder: string): string {
  return join(stateFolder, "spool");
}
