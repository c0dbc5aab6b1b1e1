import { Chip } from "@/components/ui/chip";
import { effectLabels } from "@/server/domain/effect-label";
import type { Effect } from "@/server/domain/question";
import { EFFECT_ICON } from "./effect-icon";

interface EffectChipsProps {
  effects: Effect[];
  agentOf(runId: string): string;
}

/** What an option does, one chip a thing, verb first. */
export function EffectChips({ effects, agentOf }: EffectChipsProps) {
  const labels = effects.flatMap((effect) => effectLabels(effect, "runId" in effect ? agentOf(effect.runId) : ""));
  const once = [...new Map(labels.map((label) => [label.text, label])).values()];

  return (
    <span className="flex flex-wrap gap-0.5">
      {once.map(({ sign, text }) => (
        <Chip key={text} icon={EFFECT_ICON[sign]}>
          {text}
        </Chip>
      ))}
    </span>
  );
}
