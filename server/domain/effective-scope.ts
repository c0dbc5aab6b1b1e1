import type { Scope } from "./scope";

/** Files that tools rewrite while working: nobody puts them in a scope, and nobody minds. */
export const IGNORED_EVERYWHERE = [
  "**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock,bun.lock,bun.lockb,deno.lock}",
  "**/{Cargo.lock,Gemfile.lock,composer.lock,poetry.lock,uv.lock,Pipfile.lock,go.sum,flake.lock,mix.lock,pubspec.lock}",
  "**/__snapshots__/**",
  "**/*.snap",
  "**/node_modules/**",
];

/** The scope that binds a task: its own paths where it names any, else the stream's; what either forbids or ignores, both do. */
export function effectiveScope(stream: Scope, task: Partial<Scope> | undefined): Scope {
  return {
    allow: task?.allow && task.allow.length > 0 ? task.allow : stream.allow,
    forbid: [...new Set([...stream.forbid, ...(task?.forbid ?? [])])],
    ignore: [...new Set([...stream.ignore, ...(task?.ignore ?? []), ...IGNORED_EVERYWHERE])],
  };
}
