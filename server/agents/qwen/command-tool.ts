import type { EventBody } from "../../domain/agent-event";
import { cutText } from "../bounded";
import { asText } from "../loose-json";
import type { Outcome } from "./outcome";
import type { ToolCall } from "./tool-call";

export const COMMAND_TOOL = "run_shell_command";

export function commandStarted({ input }: ToolCall): EventBody {
  const command = asText(input.command) ?? "";
  return { kind: "command", command, exitCode: null, output: null, durationMs: null, interrupted: false };
}

export function commandEnded({ input }: ToolCall, outcome: Outcome): EventBody {
  const text = outcome.text ?? "";
  const told = TOLD.exec(text);
  const interrupted = outcome.interrupted || CUT_SHORT.test(text);
  const output = told ? printed(told[1] ?? "", told[2] ?? "") : text;
  return {
    kind: "command",
    command: asText(input.command) ?? "",
    exitCode: told && !interrupted ? Math.min(Number(told[3]), 2_147_483_647) : null,
    output: output === "" ? null : cutText(output),
    durationMs: null,
    interrupted,
  };
}

/** What the model is told of a command that ended by itself. One without a code was killed, or goes on in the background. */
const TOLD = /\nOutput: ([\s\S]*)\nError: ([\s\S]*)\nExit Code: (\d{1,10})\nSignal: .*\nProcess Group PGID: /;

const CUT_SHORT = /^(Command (timed out after|was cancelled)|User cancelled)/;

function printed(output: string, error: string): string {
  return [output === "(empty)" ? "" : output, error === "(none)" ? "" : error].filter((text) => text !== "").join("\n");
}
