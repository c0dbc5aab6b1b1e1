import { asRecord, asText } from "../../server/agents/loose-json";

/** One handler of Claude Code's `hooks` setting. */
type HookHandler =
  | { type: "http"; url: string; headers: Record<string, string>; timeout: number }
  | { type: "command"; command: string; timeout: number; async?: boolean };

export type HookGroups = Record<string, { hooks: HookHandler[] }[]>;

interface HookTarget {
  url: string;
  key: string;
  node: string;
  script: string;
  stateFolder: string;
}

const DOOR = "/api/hooks/claude-code";

/**
 * Every event that says something of its own. MessageDisplay is left out: it fires for each piece of text on the screen,
 * and the same words come whole from the transcript at the end of the turn.
 */
const HTTP_EVENTS = [
  "UserPromptSubmit",
  "PreToolUse",
  "PostToolUse",
  "PostToolUseFailure",
  "PostToolBatch",
  "PermissionRequest",
  "Notification",
  "SubagentStart",
  "SubagentStop",
  "Stop",
  "StopFailure",
  "PreCompact",
  "PostCompact",
  "SessionEnd",
];

/** A server that is slow or away holds the agent up no longer than this. */
const HTTP_TIMEOUT_SECONDS = 5;

/** What Leeway adds to Claude Code's settings: literal address and key, since Claude Code resolves no variable in an address. */
export function hookEntries(target: HookTarget): HookGroups {
  const post: HookHandler = {
    type: "http",
    url: target.url + DOOR,
    headers: { Authorization: `Bearer ${target.key}` },
    timeout: HTTP_TIMEOUT_SECONDS,
  };
  const readTranscript: HookHandler = {
    type: "command",
    command: command(target, "import --hook"),
    timeout: 30,
    async: true,
  };
  const groups: HookGroups = { SessionStart: [{ hooks: [sessionStart(target)] }] };
  for (const event of HTTP_EVENTS) {
    const readsToo = event === "Stop" || event === "SessionEnd";
    groups[event] = [{ hooks: readsToo ? [post, readTranscript] : [post] }];
  }
  return groups;
}

/** Whether a handler found in the settings was written by `leeway connect`, whatever server it was for. */
export function isOurs(handler: unknown): boolean {
  const fields = asRecord(handler);
  if (fields?.type === "http") return asText(fields.url)?.endsWith(DOOR) ?? false;
  return / (hook session-start|import --hook) --state '/.test(asText(fields?.command) ?? "");
}

/** Claude Code never sends SessionStart over http, so a command posts it and prints the reply. */
function sessionStart(target: HookTarget): HookHandler {
  return { type: "command", command: command(target, "hook session-start"), timeout: HTTP_TIMEOUT_SECONDS };
}

/** Works from any folder, with spaces in paths, with no `leeway` on the PATH; an uninstalled Leeway stays silent. */
function command(target: HookTarget, words: string): string {
  return `${quoted(target.node)} ${quoted(target.script)} ${words} --state ${quoted(target.stateFolder)} || true`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
