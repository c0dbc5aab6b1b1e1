import clsx from "clsx";
import { AgentText } from "@/components/ui/agent-text";
import { EventLine } from "./event-line";
import type { BodyOf, EventProps } from "./event-props";

type Words =
  | "prompt"
  | "said"
  | "thought"
  | "question"
  | "notice"
  | "turn-ended"
  | "done"
  | "progress"
  | "decision"
  | "directive-seen";

/** Longer than this folds to its beginning. */
const LONG = { letters: 600, lines: 10 };

/** What someone said: a person, the agent, or Leeway to the agent. */
export function WordsEvent({ body, open, onToggle }: EventProps<Words>) {
  const text = (body.kind === "turn-ended" ? body.lastMessage : body.text) ?? "";
  const lead = leadOf(body, text);
  const thought = body.kind === "thought";
  const long = text.length > LONG.letters || text.split("\n").length > LONG.lines;
  return (
    <>
      {lead && (
        <EventLine open={open} onToggle={thought ? onToggle : undefined} className={LOOK[body.kind]}>
          {lead}
        </EventLine>
      )}
      {text !== "" && (!thought || open) && (
        <div className={clsx("text-secondary", long && !open && "max-h-12 overflow-hidden mask-b-from-50%")}>
          <AgentText text={text} />
        </div>
      )}
      {long && !thought && (
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="touch text-small text-muted hover:text-text hover:underline"
        >
          {open ? "Show less" : "Show all of it"}
        </button>
      )}
      {body.kind === "question" && <Options options={body.options} />}
    </>
  );
}

function Options({ options }: { options: string[] }) {
  return (
    <ul className="mt-0.5 flex flex-wrap gap-0.5">
      {options.map((option) => (
        <li key={option} className="rounded-s bg-chip px-0.75 text-small leading-[20px] text-secondary">
          <AgentText text={option} />
        </li>
      ))}
    </ul>
  );
}

/** What the agent simply says needs no heading. */
function leadOf(body: BodyOf<Words>, text: string): string | null {
  if (body.kind === "said" || body.kind === "progress") return null;
  if (body.kind === "thought") return `Thought, ${text.trim().split(/\s+/).length} words`;
  if (body.kind === "notice") return body.about ? `Notice: ${body.about}` : "Notice";
  return LEAD[body.kind];
}

const LEAD = {
  prompt: "Prompt",
  question: "Asks you",
  "turn-ended": "Ended its turn",
  done: "Says done.",
  decision: "Says it decided",
  "directive-seen": "Has read the words of Leeway",
};

const LOOK: Record<Words, string> = {
  prompt: "font-medium",
  said: "",
  progress: "",
  thought: "text-muted",
  question: "font-medium text-state-waiting",
  notice: "text-muted",
  "turn-ended": "text-muted",
  done: "font-medium",
  decision: "font-medium",
  "directive-seen": "font-medium text-accent",
};
