import picomatch from "picomatch";
import { z } from "zod";

const globs = z.array(z.string().trim().min(1).max(300)).max(200);

/** Which paths of the repository a task may touch, must not touch, and which nobody minds (lock files, generated). */
export const Scope = z.object({ allow: globs.default([]), forbid: globs.default([]), ignore: globs.default([]) });
export type Scope = z.infer<typeof Scope>;

/** A scope as someone writes it: what is left out stays as it is. */
export const ScopePart = z.object({ allow: globs.optional(), forbid: globs.optional(), ignore: globs.optional() });

export const EMPTY_SCOPE: Scope = { allow: [], forbid: [], ignore: [] };

export type PlaceInScope = "allowed" | "outside" | "forbidden" | "ignored" | "unscoped";

/**
 * Where a path stands. `path` is relative to the repository, with forward slashes.
 * Forbidden wins over allowed, ignored over outside; with no `allow` there is nothing to be outside of.
 */
export function placeInScope(scope: Scope, path: string): PlaceInScope {
  if (matches(scope.forbid, path)) return "forbidden";
  if (matches(scope.allow, path)) return "allowed";
  if (matches(scope.ignore, path)) return "ignored";
  return scope.allow.length === 0 ? "unscoped" : "outside";
}

/** The same scope with more paths allowed; what stood there stays first, nothing doubles. */
export function widenScope(scope: Scope, paths: string[]): Scope {
  return { ...scope, allow: [...new Set([...scope.allow, ...paths.map(escapeGlob)])] };
}

function matches(globs: string[], path: string): boolean {
  return globs.some((glob) => matcherOf(glob)(path));
}

const matchers = new Map<string, (path: string) => boolean>();

/** Compiling a glob costs far more than using it, and the same few are asked for on every edit. */
function matcherOf(glob: string) {
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size > 5_000) matchers.clear();

  const folder = glob.endsWith("/") ? `${glob}**` : glob;
  const matcher = picomatch(folder, { dot: true });
  matchers.set(glob, matcher);
  return matcher;
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\](){}!+@]/g, "\\$&");
}
