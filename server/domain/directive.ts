/** Words for an agent on their way: pending → offered → seen → obeyed or not. Unheard: a demo, where no agent listens. */
export type DirectiveState =
  | "held"
  | "pending"
  | "offered"
  | "seen"
  | "obeyed"
  | "not-obeyed"
  | "taken-back"
  | "unheard";

export type DirectivePurpose = "tell" | "revert" | "stop";

/** What an adapter needs to put words into its agent's own reply. */
export interface DirectiveWords {
  id: string;
  purpose: DirectivePurpose;
  /** Ends with the directive's id in brackets, so that it can be recognised in the agent's record. */
  text: string;
}

/** The browser's answers wait this long before they leave, so that they can be taken back. */
export const TAKE_BACK_MS = 10_000;

/** What every directive begins with where an agent reads it: a fact about who said it, since orders out of nowhere are mistrusted. */
export const DIRECTIVE_OPENING = "The engineer who owns this task answered in Leeway:";
