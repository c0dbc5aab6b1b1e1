import { asRecord, asText } from "../../server/agents/loose-json";

/** One handler of a `hooks` setting, as Claude Code laid it out and others took it over. `timeout` in the agent's own unit. */
export type HookHandler =
  | { type: "http"; url: string; headers: Record<string, string>; timeout: number }
  | { type: "command"; command: string; timeout: number };

export type HookGroups = Record<string, { hooks: HookHandler[] }[]>;

export interface HookTarget {
  url: string;
  key: string;
  node: string;
  script: string;
  stateFolder: string;
}

/** Posts what an agent says to its door: literal address and key, since no agent resolves a variable in an address. */
export function postHook({ url, key }: HookTarget, agent: string, timeout: number): HookHandler {
  return { type: "http", url: `${url}/api/hooks/${agent}`, headers: { Authorization: `Bearer ${key}` }, timeout };
}

/** Runs this tool. Works from any folder, with spaces in paths, with no `leeway` on the PATH; an uninstalled Leeway stays silent. */
export function toolCommand(target: HookTarget, words: string): string {
  return `${invoked(target, words)} || true`;
}

/**
 * The same, by itself: the hook has ended before this tool has started, and what the agent says to the hook is still read.
 * Hooks that agents call asynchronous do not do: Claude Code 2.1.197 takes them with it when it ends after one task, and
 * leaves out SessionEnd.
 */
export function detachedCommand(target: HookTarget, words: string): string {
  return `{ ${invoked(target, words)} <&3 3<&- >/dev/null 2>&1 & } 3<&0`;
}

/** Whether a handler found in the settings was written by `leeway connect`, whatever server it was for. */
export function isOurs(handler: unknown): boolean {
  const fields = asRecord(handler);
  if (fields?.type === "http") return /\/api\/hooks\/(claude-code|qwen)$/.test(asText(fields.url) ?? "");
  return / (hook session-start|import --hook) --state '/.test(asText(fields?.command) ?? "");
}

function invoked({ node, script, stateFolder }: HookTarget, words: string): string {
  return `${quoted(node)} ${quoted(script)} ${words} --state ${quoted(stateFolder)}`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
