import { claudeCode } from "../agents/claude-code/claude-code";
import type { AgentEvent, RunFacts } from "../domain/agent-event";
import { cutLongTexts } from "../domain/cut-long-text";
import { redactDeep } from "../redaction/redact-deep";

/** Short enough for drift to show up about when it did, long enough to play a day in a second. */
const PIECE_MS = 3 * 60_000;

/** What happened within a few minutes of a session. */
export interface Piece {
  /** When the last of it happened. */
  at: Date;
  events: AgentEvent[];
}

/** Reads the lines of a recorded session, moves it in time so that it ends at `endsAt`, and cuts it into pieces to play. */
export function recordedSession(lines: unknown[], endsAt: Date, goesOn: boolean): { run: RunFacts; pieces: Piece[] } {
  const [report] = claudeCode.read(redactDeep(lines));
  if (!report) throw new Error("A recorded session of the demo is empty");

  const times = report.events.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]));
  const shift = endsAt.getTime() - times.reduce((latest, time) => Math.max(latest, time));
  const events = report.events.map((event) => ({
    ...event,
    ...cutLongTexts({ body: event.body, extra: event.extra }),
    at: event.at === null ? null : new Date(Date.parse(event.at) + shift).toISOString(),
  }));
  return { run: report.run, pieces: piecesOf(goesOn ? events : [...events, endOf(endsAt)], endsAt) };
}

/** Records of these versions do not say that a session was closed; where the recording is whole, it was. */
function endOf(endsAt: Date): AgentEvent {
  return {
    externalId: "end-of-recording",
    identity: "own",
    phase: "once",
    at: endsAt.toISOString(),
    thread: null,
    body: { kind: "session-ended", reason: "the recording ends here" },
    extra: {},
  };
}

function piecesOf(events: AgentEvent[], endsAt: Date): Piece[] {
  const pieces: { from: number; piece: Piece }[] = [];
  for (const event of events) {
    const time = event.at === null ? endsAt.getTime() : Date.parse(event.at);
    const last = pieces.at(-1);
    if (last && time < last.from + PIECE_MS) {
      last.piece.events.push(event);
      last.piece.at = new Date(Math.max(last.piece.at.getTime(), time));
    } else pieces.push({ from: time, piece: { at: new Date(time), events: [event] } });
  }
  return pieces.map(({ piece }) => piece);
}
