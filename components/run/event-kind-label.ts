import type { EventKind } from "@/server/domain/agent-event";

/** What a reader calls each kind of event, in the order of the filter. */
export const EVENT_KIND_LABEL: Record<EventKind, string> = {
  prompt: "Prompts",
  said: "Messages",
  thought: "Thoughts",
  command: "Commands",
  edit: "Edits",
  read: "Reads",
  search: "Searches",
  tool: "Other tools",
  question: "Questions",
  permission: "Permissions",
  done: "Claims of done",
  "turn-ended": "Ends of turn",
  "directive-seen": "Words of Leeway",
  plan: "Plans",
  subagent: "Subagents",
  decision: "Decisions",
  progress: "Progress",
  git: "Git facts",
  notice: "Notices",
  compacted: "Compactions",
  "session-started": "Starts",
  "session-ended": "Ends",
  usage: "Usage",
  other: "Unknown events",
};

export const EVENT_KINDS = Object.keys(EVENT_KIND_LABEL).filter(isEventKind);

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(EVENT_KIND_LABEL, kind);
}
