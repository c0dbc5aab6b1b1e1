import { StateGlyph } from "@/components/ui/state-glyph";
import { UnseenGlyph } from "@/components/ui/unseen-glyph";
import type { CriterionVerdict } from "@/server/domain/verdict";

/** Where a criterion stands: a shape and a word, never a bare tick. */
export function VerdictLabel({ verdict: { verdict, standing } }: { verdict: CriterionVerdict }) {
  if (standing === "person") {
    return (
      <Label
        className="text-state-waiting"
        glyph={<StateGlyph state="waiting" decorative />}
        word="Waits for a person"
      />
    );
  }
  if (verdict === "met") {
    return <Label className="text-verdict-met" glyph={<StateGlyph state="done" decorative />} word="Met" />;
  }
  if (verdict === "not-met") {
    return <Label className="text-verdict-not-met" glyph={<StateGlyph state="failed" decorative />} word="Not met" />;
  }
  const word = standing === "none" ? "Not verified yet" : "Inconclusive";
  return <Label className="text-verdict-inconclusive" glyph={<UnseenGlyph />} word={word} />;
}

function Label({ className, glyph, word }: { className: string; glyph: React.ReactNode; word: string }) {
  return (
    <p className={`flex items-center gap-0.75 self-start font-medium max-md:col-start-2 ${className}`}>
      {glyph}
      {word}
    </p>
  );
}
