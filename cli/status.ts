import { asRecord } from "../server/agents/loose-json";
import type { Board, BoardStream } from "../server/domain/board";
import type { RunSummary } from "../server/domain/run";
import { CliError } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { hookLogIn } from "./hook-log";
import { checkHealth, query } from "./server/call-server";
import { countSpool } from "./spool/spool";
import { chooseTarget } from "./target";

export const status: Command = {
  help: `leeway status [--json]

What the board shows: streams, their runs, and what needs you.

${SERVER_HELP}`,
  options: SERVER_OPTIONS,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { terminal, environment, flag } = invocation;
  const target = await chooseTarget(invocation);
  await checkHealth(target.url);
  const board = await query(target, "board.show", {});
  const waiting = await countSpool(environment.stateFolder);

  if (flag("json")) {
    terminal.print(JSON.stringify({ url: target.url, waitingInSpool: waiting, board }));
    return 0;
  }
  if (!isBoard(board))
    throw new CliError(`the board of ${target.url} has a shape this version does not know: update leeway.`);
  for (const line of boardLines(board)) terminal.print(line);
  if (waiting > 0) {
    terminal.say(
      `${waiting} transcripts wait to be sent: leeway import --spool. ${hookLogIn(environment.stateFolder)} says why.`,
    );
  }
  return 0;
}

/** Only as far as is read here; a newer server may say more. */
function isBoard(json: unknown): json is Pick<Board, "streams" | "unplaced" | "needsYou"> {
  const value = asRecord(json);
  return value !== null && [value.streams, value.unplaced, value.needsYou].every(Array.isArray);
}

export function boardLines(board: Pick<Board, "streams" | "unplaced" | "needsYou">): string[] {
  const needs = board.needsYou.map(
    (need) => `  ${need.severity}  ${need.reason}${need.streamTitle ? ` (${need.streamTitle})` : ""}`,
  );
  return [
    ...board.streams.flatMap(streamLines),
    ...(board.unplaced.length > 0
      ? [`Unplaced: ${counted(board.unplaced.length, "run")}`, ...board.unplaced.map(runLine)]
      : []),
    needs.length > 0 ? "Needs you" : "Nothing needs you.",
    ...needs,
  ];
}

function streamLines(stream: BoardStream): string[] {
  const counts = [
    counted(stream.tasks.length, "task"),
    counted(stream.runs.length, "run"),
    counted(stream.readings.length, "reading"),
  ];
  return [`${stream.title}: ${counts.join(", ")}${stream.pausedSince ? ", paused" : ""}`, ...stream.runs.map(runLine)];
}

function runLine(run: RunSummary): string {
  const lastAction = run.lastAction ? `  · ${shortened(run.lastAction)}` : "";
  return `  ${run.state.padEnd(8)} ${run.agent}  ${shortened(run.title)}${lastAction}`;
}

/** One run is one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
