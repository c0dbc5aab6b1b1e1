import type { Rule } from "@/server/domain/decision";

/** On its way through JSON a value nobody set is left out. */
type JsonPin = Omit<Extract<Rule, { t: "pin" }>, "value"> & { value?: unknown };

/** A rule of a decision as a person says it. */
export function ruleSentence(rule: Rule | JsonPin): string {
  const words = wordsOf(rule);
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function wordsOf(rule: Rule | JsonPin): string {
  switch (rule.t) {
    case "dep":
      return `${rule.deny === "*" ? "No new dependency" : `No dependency on ${list(rule.deny)}`}${rule.except?.length ? `, except ${list(rule.except)}` : ""}`;
    case "import":
      return `${rule.from} does not import ${rule.deny}`;
    case "text":
      return `${rule.in} does not say ${rule.deny}`;
    case "path":
      return `No new file at ${rule.deny}`;
    case "layer":
      return `${rule.from} does not reach ${rule.to}`;
    case "pin":
      return `${rule.jsonPath} in ${rule.file} stays ${String(rule.value)}`;
    case "manual":
      return `When ${list(rule.when.paths)} change, ask: ${rule.ask}`;
  }
}

function list(items: string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
