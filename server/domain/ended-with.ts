import { cleanAgentWords } from "./clean-agent-words";

/** What an agent is told of a command's output, below a line of ours: as a person was shown it, without a terminal's colours. */
export function endedWith(output: string | null, most = Number.POSITIVE_INFINITY): string {
  if (output === null) return "";
  return `\n  It ended with: ${cleanAgentWords(output).trim().slice(-most).replaceAll("\n", "\n  ")}`;
}
