import { asksSomething } from "./asks-something";

/** A claim stands where a message begins or ends; what lies between is detail. */
const LOOKED_AT = 700;

/**
 * Whether an agent's last message claims that its work is complete and asks nothing. A lexicon, tried on the messages of real
 * sessions: what was done is said in the past, what is unfinished takes the claim back wherever it stands.
 */
export function claimsDone(message: string | null): boolean {
  if (message === null || asksSomething(message)) return false;

  const prose = proseOf(message).trim();
  if (ASKS_NEAR_ITS_END.test(prose.slice(-300))) return false;
  const ends = prose.length > 2 * LOOKED_AT ? `${prose.slice(0, LOOKED_AT)}\n${prose.slice(-LOOKED_AT)}` : prose;
  return !UNFINISHED.test(ends) && sentencesOf(ends).some((sentence) => isClaim(sentence));
}

/** "Want me to fix these? They all seem valid." still waits for an answer. */
const ASKS_NEAR_ITS_END = /\?(?:\s[^?\n]{0,120})?$/;

/** Without code, tables and the marks of Markdown. */
function proseOf(message: string): string {
  return message
    .replace(/```[\s\S]*?(```|$)/g, "\n")
    .replace(/^\s*\|.*$/gm, "")
    .replace(/[*_#>`✅✓✔🎉]/gu, "")
    .replace(/[’‘]/g, "'");
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:;])\s+|\n+| [—–-]+ /).map((sentence) => sentence.trim());
}

/** Work of one's own that is said in the past. */
const DEED =
  "implemented|added|fixed|updated|created|completed|finished|removed|replaced|refactored|moved|renamed|wired up|rewritten|rewrote|resolved|migrated|converted|switched|cleaned up|extended|changed|made|deleted|tested|verified|addressed|set up|built|written|documented|improved";

const CLAIMS = [
  /^(?:(?:ok|okay|great|perfect|excellent|and|so)[,!.]? )?(?:all |that's |it's |we're |i'm )?(?:done|finished|complete|completed|fixed|implemented)\b/i,
  new RegExp(`\\b(?:i|we)(?:'ve| have)? (?:now |successfully |also |just )*(?:${DEED})\\b`, "i"),
  new RegExp(`^(?:successfully |now )?(?:${DEED}) (?!by\\b|in the plan\\b)\\S`, "i"),
  /\b(?:is|are|was|were|has been|have been) (?:now |all |fully |successfully |completely )*(?:done|complete|completed|finished|fixed|implemented|in place|in and tested|ready|working|resolved|updated|added|removed|created|satisfied)\b/i,
  /\b(?:works|working|passes|pass|green|passing)\b(?: now| again)?[.!:]?$/i,
  /\b(?:all|every|the|build|lint|typecheck)\b[^.]{0,40}\b(?:tests?|specs?|checks?|criteria|lint|build|suite)\b[^.]{0,20}\b(?:pass|passes|passed|succeeds?|are met|is met|green)\b/i,
  /^(?:the )?(?:build|tests?|lint|suite)\b[^.]{0,20}\b(?:pass|passes|passed|succeeds?|green)\b/i,
  /\b(?:nothing (?:else|more|left) to do|all set|all clean|ready for review|ready to (?:merge|ship)|ship it|good to go)\b/i,
];

/** Said of a plan, a wish or a part, it claims nothing. */
const HEDGED =
  /\b(?:not|n't|never|once|if|when|until|unless|before|after that|should be|would be|will be|to be|can be|almost|nearly|half|halfway|partly|partially|mostly|first part|so far)\b/i;

function isClaim(sentence: string): boolean {
  return !HEDGED.test(sentence.replace(/\bnot only\b/gi, "")) && CLAIMS.some((claim) => claim.test(sentence));
}

/** What is said to be open takes a claim back, wherever it stands. */
const UNFINISHED =
  /\b(?:i|we) (?:could not|couldn't|cannot|can't|was unable|were unable|wasn't able|weren't able|haven't|have not|did not manage|didn't manage|still need|still have to|ran out|am stuck|'m stuck|need your|need you)\b|\bnot (?:yet )?(?:done|finished|complete|completed|working|implemented|fixed)\b|\b(?:isn't|aren't|wasn't) (?:done|finished|complete|working|fixed)\b|\bstill (?:fails?|failing|broken|red|open|missing|to do|work in progress)\b|\b(?:remains?|left) to (?:be done|do|implement|fix)\b(?<!nothing left to do)|\bwork in progress\b|\b(?:next|now),? i(?:'ll| will)\b|\bi(?:'ll| will) (?:now|next|continue|go on|then)\b|\bwaiting for (?:your|you)\b|\blet me know (?:which|what|how you)\b/i;
