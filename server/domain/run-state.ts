import type { EventBody, EventPhase } from "./agent-event";
import { asksSomething } from "./asks-something";
import type { RunState } from "./run";

/** What a run's newest main-thread event makes of its state; null where the event says nothing about it. */
export function stateAfter(body: EventBody, phase: EventPhase): RunState | null {
  switch (body.kind) {
    case "usage":
    case "git":
    case "directive-seen":
    case "other":
      return null;
    case "session-ended":
      return "done";
    case "turn-ended":
      // An agent that ends its turn with a question stands still until someone answers.
      return asksSomething(body.lastMessage) ? "waiting" : "done";
    case "question":
    case "permission":
      return phase === "end" ? "running" : "waiting";
    case "notice":
      return NEEDS_SOMEONE.has(body.about ?? "") ? "waiting" : null;
    case "done":
      return "done";
    default:
      return "running";
  }
}

/** Notifications of Claude Code that someone must answer; `idle_prompt` only says that nobody has asked for more. */
const NEEDS_SOMEONE = new Set(["permission_prompt", "agent_needs_input", "elicitation_dialog"]);
