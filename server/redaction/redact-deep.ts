import { NOT_CHECKED, redact } from "./redact";
import { secretNamed } from "./told-secrets";

/** For one delivery: 5 MiB take a fraction of it, and an agent's hook waits five seconds at most. */
const BUDGET_MS = 2_000;
/** Deeper than the doors let anything in. */
const MAX_DEPTH = 500;

/** A JSON value with every secret in its strings and keys masked; a string under a name such as `password` is judged by that name too. */
export function redactDeep<Json>(value: Json, budgetMs = BUDGET_MS): Json {
  return walk(value, "", performance.now() + budgetMs, 0) as Json;
}

function walk(value: unknown, name: string, deadline: number, depth: number): unknown {
  if (typeof value === "string") return redactNamed(value, name, deadline);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return NOT_CHECKED;
  if (Array.isArray(value)) return value.map((item) => walk(item, name, deadline, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [redactKey(key, deadline), walk(inner, key, deadline, depth + 1)]),
  );
}

/** Nearly every key is a plain name, and no rule matches one; looking at them all would cost as much as the values. */
function redactKey(key: string, deadline: number): string {
  return /^[A-Za-z_]{1,24}$/.test(key) ? key : redact(key, deadline);
}

function redactNamed(text: string, name: string, deadline: number): string {
  const named = secretNamed(name);
  if (named?.isSecret(text)) return `[redacted:${named.id}]`;
  return redact(text, deadline);
}
