import type { EventBody } from "../../domain/agent-event";
import { cutText } from "../bounded";
import { asRecord, asText, type JsonRecord } from "../loose-json";
import type { Outcome } from "./outcome";
import type { ToolCall } from "./tool-call";

const COMMAND_TOOLS = new Set(["Bash", "PowerShell"]);

export function isCommandTool(name: string): boolean {
  return COMMAND_TOOLS.has(name);
}

export function commandStarted({ input }: ToolCall): EventBody {
  return {
    kind: "command",
    command: asText(input.command) ?? "",
    exitCode: null,
    output: null,
    durationMs: null,
    interrupted: false,
  };
}

export function commandEnded({ input }: ToolCall, outcome: Outcome): EventBody {
  const response = asRecord(outcome.response);
  const interrupted = outcome.interrupted || response?.interrupted === true;
  const output = response ? printed(response) : (outcome.text ?? "").replace(EXIT_CODE, "");
  return {
    kind: "command",
    command: asText(input.command) ?? "",
    exitCode: interrupted ? null : exitCodeOf(outcome, response),
    output: output === "" ? null : cutText(output),
    durationMs: outcome.durationMs,
    interrupted,
  };
}

/** How a failing command's result begins, in hooks and in transcripts. */
const EXIT_CODE = /^(?:Error: )?Exit code (\d{1,10})\n?/;

/** What the model is told of a command that goes on by itself. */
const IN_BACKGROUND = /^Command (running in background|was manually backgrounded)/;

/**
 * Claude Code names the code of a failing command, and one it calls passed ended with 0. But it also calls some non-zero
 * codes a success (grep without a match) and then interprets them: which code it was is not said. A command moved to the
 * background, refused or timed out has none.
 */
function exitCodeOf(outcome: Outcome, response: JsonRecord | null): number | null {
  const code = outcome.text === null ? null : EXIT_CODE.exec(outcome.text);
  if (code && (outcome.failed || !outcome.judged)) return Math.min(Number(code[1]), 2_147_483_647);
  if (outcome.failed || !outcome.judged) return null;

  const runsOn = asText(response?.backgroundTaskId) !== null || IN_BACKGROUND.test(outcome.text ?? "");
  return runsOn || asText(response?.returnCodeInterpretation) !== null ? null : 0;
}

function printed(response: JsonRecord): string {
  return [asText(response.stdout), asText(response.stderr)].filter((text) => text !== null).join("\n");
}
