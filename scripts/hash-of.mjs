import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** One hash over these files and all files below these folders, by name and content. Tests do not count. */
export async function hashOf(root, sources) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesBelow(root, source)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(join(root, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

async function filesBelow(root, source) {
  const full = join(root, source);
  if (!existsSync(full)) return [];
  if (!(await stat(full)).isDirectory()) return /\.test\.tsx?$/.test(source) ? [] : [source];
  const names = await readdir(full);
  const lists = await Promise.all(names.sort().map((name) => filesBelow(root, `${source}/${name}`)));
  return lists.flat();
}
