/** A shell command as far as its text tells, for knowing it again. */
export interface ShellCommand {
  /** The whole command in its normal form. */
  whole: string;
  /** The folder of a leading `cd folder &&`, which is not part of `whole`; null without one. */
  folder: string | null;
  /** The simple commands inside, unwrapped, where the whole is more than one of them alone. Their exit codes are not told. */
  inside: string[];
}

/**
 * Reads a command without running it. Normal form: single spaces outside quotes, no closing `;`, no `2>&1` at the end,
 * `npm run test` as `npm test`. Pipes, lists and wrappers (`timeout 60 …`, `CI=1 …`, `bash -c "…"`) are taken apart.
 */
export function shellCommand(text: string): ShellCommand {
  const parts = partsOf(text);
  const [first, ...rest] = parts;
  const folder = first && rest.length > 0 && first.joint === "&&" ? folderOf(first.text) : null;
  const kept = folder === null ? parts : rest;
  const whole = kept.map((part, index) => joined(part, index === kept.length - 1)).join(" ");

  const only = kept.length === 1 ? kept[0] : undefined;
  const isAlone = only !== undefined && only.joint === null && unwrapped(only.text) === only.text;
  return { whole, folder, inside: isAlone ? [] : [...new Set(kept.map(({ text: part }) => unwrapped(part)))] };
}

interface Part {
  text: string;
  /** What joins it to the next: `&&`, `||`, `|`, `;`, `&`; null at the end. */
  joint: string | null;
}

/** Longer is a script, of which only the beginning is looked at. */
const MOST_PARTS = 12;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let rest = text.replace(/\\\n/g, " ");
  while (rest.trim() !== "" && parts.length < MOST_PARTS) {
    const { end, operator } = endOfPart(rest);
    const part = normal(rest.slice(0, end));
    // A closing `;` or newline joins to nothing; `&` puts the command into the background even at the end.
    const next = rest.slice(end + (operator?.length ?? 0));
    const joint = next.trim() === "" && operator !== "&" ? null : operator;
    if (part !== "") parts.push({ text: part, joint: joint === "\n" ? ";" : joint });
    rest = next;
  }
  return parts;
}

/** Where the first simple command ends, and what ends it. Quotes hide operators; so does `>&` of a redirection. */
function endOfPart(text: string): { end: number; operator: string | null } {
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === "\\" && quote !== "'") at++;
    else if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else {
      const operator = operatorAt(text, at);
      if (operator !== null) return { end: at, operator };
    }
  }
  return { end: text.length, operator: null };
}

function operatorAt(text: string, at: number): string | null {
  const two = text.slice(at, at + 2);
  if (two === "&&" || two === "||" || two === "|&") return two;
  const one = text.charAt(at);
  if (one === "&") return text.charAt(at - 1) === ">" || text.charAt(at + 1) === ">" ? null : one;
  return one === "|" || one === ";" || one === "\n" ? one : null;
}

function normal(text: string): string {
  const pieces = text.trim().match(/"(?:\\.|[^"\\])*"|'[^']*'|[^\s"']+|["']|\s+/g) ?? [];
  const single = pieces.map((piece) => (/^\s/.test(piece) ? " " : piece)).join("");
  return single.replace(/ 2>&1$/, "").replace(/^(npm|pnpm|yarn) (?:run|run-script) test\b/, "$1 test");
}

function joined({ text, joint }: Part, isLast: boolean): string {
  return joint === null || (isLast && joint !== "&") ? text : `${text} ${joint}`;
}

function folderOf(part: string): string | null {
  const [, folder] = /^cd (?:-- )?("[^"]+"|'[^']+'|[^\s"']+)$/.exec(part) ?? [];
  return folder?.replace(/^["']|["']$/g, "") ?? null;
}

const WRAPPER =
  /^(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"']*)|!|time|nohup|sudo|command|exec|env|xvfb-run|nice(?: -n \S+)?|timeout(?: -\S+)* \d+\w*) (?=\S)/;

/** The command that a wrapper runs, without redirections: what it would be if it stood alone. */
function unwrapped(part: string): string {
  let text = part.replace(/^[({] ?| ?[)}]$/g, "").replace(/ (?:\d|&)?>>?&? ?\S+/g, "");
  for (let inner = text.replace(WRAPPER, ""); inner !== text; inner = text.replace(WRAPPER, "")) text = inner;
  const [, quoted] = /^(?:ba|z|da)?sh -l?c ("(?:\\.|[^"\\])*"|'[^']*')$/.exec(text) ?? [];
  return quoted === undefined ? text : normal(quoted.slice(1, -1));
}
