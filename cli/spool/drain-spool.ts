import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sentenceOf, systemCodeOf } from "../cli-error";
import { sizeOfFile } from "../read-if-there";
import type { Sending } from "../server/send-delivery";
import { readOffset, saveOffset } from "../transcript/offsets";
import { sendTranscript } from "../transcript/send-transcript";
import { claimSpool, finishClaim, giveBackClaim, type SpoolJob } from "./spool";

export interface Drained {
  transcripts: number;
  lines: number;
  /** Why some had to stay in the spool; null when all went. */
  trouble: string | null;
  /** Transcripts that could not be read on this machine, with the reason: given up. */
  unreadable: string[];
}

/** The agent may still be writing the end of its transcript when its hook runs. */
const SETTLE_MS = 1000;
const MOST_ROUNDS = 5;

/** Sends what is missing of every transcript in the spool. What cannot be sent now stays there for the next time. */
export async function drainSpool(stateFolder: string, sending: Sending, now: number): Promise<Drained> {
  const drained: Drained = { transcripts: 0, lines: 0, trouble: null, unreadable: [] };
  for (const claim of await claimSpool(stateFolder, now)) {
    drained.trouble ??= await sendJob(stateFolder, sending, claim.job, drained);
    if (drained.trouble === null) await finishClaim(claim);
    else await giveBackClaim(claim);
  }
  return drained;
}

/** Returns what stands between us and the server. A transcript that cannot be read must not hold the others up. */
async function sendJob(stateFolder: string, sending: Sending, job: SpoolJob, drained: Drained): Promise<string | null> {
  try {
    const trouble = await sendUntilQuiet(stateFolder, sending, job, drained);
    if (trouble === null) drained.transcripts++;
    return trouble;
  } catch (error) {
    drained.unreadable.push(`${job.transcript}: ${sentenceOf(error)}`);
    return null;
  }
}

async function sendUntilQuiet(stateFolder: string, sending: Sending, job: SpoolJob, drained: Drained) {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const { trouble, lines } = await sendNews(stateFolder, sending, job);
    drained.lines += lines;
    if (trouble !== null) return trouble;
    if (round > 1 && lines === 0) return null;
    await sending.wait(SETTLE_MS);
  }
  return null;
}

async function sendNews(stateFolder: string, sending: Sending, job: SpoolJob) {
  let lines = 0;
  for (const path of await filesOf(job.transcript)) {
    const size = await sizeOfFile(path); // 0 once it has been deleted: nothing is left to send
    const offset = await readOffset(stateFolder, sending.target, path, size);
    if (offset.sentTo === size) continue;

    const sent = await sendTranscript(sending, path, offset.resumeAt);
    if (sent.trouble) return { lines, trouble: sent.trouble.reason };
    await saveOffset(stateFolder, sending.target, path, { resumeAt: sent.resumeAt ?? offset.resumeAt, sentTo: size });
    lines += sent.lines;
  }
  return { lines, trouble: null };
}

/** A session's own transcript and those of its subagents, which lie in a folder named like it. */
async function filesOf(transcript: string): Promise<string[]> {
  const folder = join(transcript.replace(/\.jsonl$/, ""), "subagents");
  const names = await readdir(folder).catch(noneIfMissing);
  const subagents = names.filter((name) => name.endsWith(".jsonl")).map((name) => join(folder, name));
  return [transcript, ...subagents];
}

function noneIfMissing(error: unknown): string[] {
  const code = systemCodeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return [];
  throw error;
}
