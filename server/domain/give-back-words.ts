import { endedWith } from "./ended-with";
import type { CriterionReview } from "./review-panel";

const MOST_OUTPUT = 600;

/**
 * What the agent reads when its work is given back: each criterion that is not met, how it is checked, what was found and where.
 * It names what is missing and does not dictate the code.
 */
export function giveBackWords(criteria: CriterionReview[], own: string): string {
  const open = criteria.filter(isOpen);
  const lines = open.map(lineOf).join("\n");
  const list =
    open.length === 0
      ? "A person has reviewed it and gives it back."
      : `A person has reviewed it, and it is not done:\n${lines}\nMend what is missing, run each check again after your last edit, alone, and say done only when all of them pass.`;
  return own.trim() === "" ? list : `${own.trim()}\n\n${list}`;
}

/** What is given back: whatever a person did not find met; and where nobody judged, what the run itself does not show as met. */
export function isOpen({ shown, given, waived }: CriterionReview): boolean {
  if (waived) return false;
  return given
    ? given.verdict !== "met" || given.editedSince !== null
    : shown.verdict !== "met" && shown.standing !== "person";
}

function lineOf({ shown, given }: CriterionReview): string {
  const said = given ? ` Judged ${WORD[given.verdict]}${given.note ? `: ${given.note}` : "."}` : "";
  const evidence = given ? given.evidence : shown.evidence;
  const where = evidence.flatMap((one) => {
    if (one.type === "line") return one.line === null ? one.path : `${one.path}:${one.line}`;
    return one.type === "event" ? `event ${one.id}` : [];
  });
  const at = where.length === 0 ? "" : ` (${where.join(", ")})`;
  return `- ${shown.label} “${shown.text}”: ${shown.check}. ${shown.found}${at}.${said}${endedWith(shown.output, MOST_OUTPUT)}`;
}

const WORD = { met: "met", "not-met": "not met", inconclusive: "inconclusive" };
