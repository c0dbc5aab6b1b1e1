import { AgentText } from "@/components/ui/agent-text";
import { StateGlyph } from "@/components/ui/state-glyph";
import { EventLine } from "./event-line";
import type { BodyOf, EventProps } from "./event-props";

/** The agent's own list of what it will do. */
export function PlanEvent({ body, open, onToggle }: EventProps<"plan">) {
  const done = body.items.filter((item) => stateOf(item.state) === "done").length;
  const current = body.items.find((item) => stateOf(item.state) === "running");
  return (
    <>
      <EventLine open={open} onToggle={onToggle}>
        Plan, {done} of {body.items.length} done
        {!open && current && <span className="text-muted">: {current.text}</span>}
      </EventLine>
      {open && <Items items={body.items} />}
    </>
  );
}

function Items({ items }: Pick<BodyOf<"plan">, "items">) {
  return (
    <ol className="mt-0.5 grid gap-0.5">
      {numbered(items).map((item) => (
        <li key={item.number} className="flex items-start gap-0.75 text-secondary">
          <span className="mt-0.5">
            <StateGlyph state={stateOf(item.state)} />
          </span>
          <AgentText text={item.text} />
        </li>
      ))}
    </ol>
  );
}

function numbered(items: BodyOf<"plan">["items"]) {
  return items.map((item, index) => ({ ...item, number: index + 1 }));
}

/** Agents name the states of their list differently; what we do not know is planned. */
function stateOf(said: string): "done" | "running" | "planned" {
  if (/^(completed?|done)$/i.test(said)) return "done";
  return /^(in[_ -]?progress|running|active)$/i.test(said) ? "running" : "planned";
}
