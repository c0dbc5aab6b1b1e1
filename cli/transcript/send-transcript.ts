import type { AgentName } from "../../server/domain/agent-name";
import { type Sending, type Sent, sendDelivery } from "../server/send-delivery";
import { planDeliveries } from "./plan-deliveries";
import { readDelivery } from "./read-delivery";
import { writerAmong } from "./recognise-transcript";
import { resumePoint } from "./resume-point";
import { type ScannedLine, scanTranscript } from "./scan-transcript";

interface TranscriptSent {
  sessions: string[];
  /** Lines the server has taken. */
  lines: number;
  deliveries: number;
  shortened: number;
  /** Lines that could not be sent: not JSON, too long, or refused one by one. */
  leftOut: number;
  /** Where the next reading begins; null while something of it still has to be sent. */
  resumeAt: number | null;
  /** Why it ended early; null when all was taken. */
  trouble: Exclude<Sent, { outcome: "taken" }> | null;
}

/** Sends a transcript from a place in it to its end. `onTaken` hears of every line that arrived, for a progress bar. */
export async function sendTranscript(
  sending: Sending,
  path: string,
  from: number,
  onTaken: (bytes: number) => void = () => {},
): Promise<TranscriptSent> {
  const scan = await scanTranscript(path, from);
  const sessions = [...new Set(scan.lines.flatMap((line) => line.session ?? []))];
  const shortened = scan.lines.filter((line) => line.shortened).length;
  const result: TranscriptSent = {
    sessions,
    lines: 0,
    deliveries: 0,
    shortened,
    leftOut: scan.unreadable + scan.tooLong,
    resumeAt: null,
    trouble: null,
  };
  // Lines that name no session say nothing alone: they wait for the next that does.
  if (sessions.length === 0) return { ...result, resumeAt: from };
  const agent = writerAmong(scan.lines.map((line) => line.agent));
  if (agent === null) return { ...result, leftOut: result.leftOut + scan.lines.length, resumeAt: from };

  for (const delivery of planDeliveries(scan.lines)) {
    await sendLines({ sending, agent, path }, delivery, result);
    if (result.trouble) return result;
    onTaken(delivery.reduce((sum, line) => sum + line.end - line.start + 1, 0));
  }
  return { ...result, resumeAt: resumePoint(scan.lines) };
}

interface Route {
  sending: Sending;
  agent: AgentName;
  path: string;
}

/** One line that the server will not take must not cost the others: what is refused is halved until that line is alone. */
async function sendLines(to: Route, lines: ScannedLine[], result: TranscriptSent) {
  const sent = await sendDelivery(to.sending, to.agent, await readDelivery(to.path, lines));
  result.deliveries++;
  if (sent.outcome === "taken") {
    result.lines += lines.length;
  } else if (!isAboutTheLines(sent)) {
    result.trouble = sent;
  } else if (lines.length === 1) {
    result.leftOut++;
  } else {
    const half = Math.ceil(lines.length / 2);
    await sendLines(to, lines.slice(0, half), result);
    if (!result.trouble) await sendLines(to, lines.slice(half), result);
  }
}

function isAboutTheLines(sent: { status: number | null }): boolean {
  return sent.status === 400 || sent.status === 413;
}
