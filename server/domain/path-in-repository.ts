/**
 * The path as the repository names it: relative to `root`, forward slashes, no `.` or `..` parts.
 * Null when it lies outside. Works on the agent's spelling alone (POSIX or Windows); nothing is looked up on a disk.
 */
export function pathInRepository(path: string, root: string | null): string | null {
  const full = normalise(path);
  if (!isAbsolute(full)) return full.startsWith("../") || full === ".." ? null : full;
  if (root === null) return null;

  const base = normalise(root).replace(/\/+$/, "");
  return full.startsWith(`${base}/`) ? full.slice(base.length + 1) : null;
}

/** Whether `folder` is `path` itself or one of the folders it lies in. */
export function liesIn(path: string, folder: string): boolean {
  const inner = normalise(path);
  const outer = normalise(folder).replace(/\/+$/, "");
  return inner === outer || inner.startsWith(`${outer}/`);
}

function normalise(path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const lead = slashed.startsWith("/") ? "/" : "";
  const parts: string[] = [];
  for (const part of slashed.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || lead === "") parts.push(part);
  }
  return lead + parts.join("/");
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
