import type { Db } from "./database";

/** The files that a stream's runs have changed since then; of a file that several changed, the lines of all. */
export async function filesChangedSince(
  db: Db,
  workstreamId: string,
  since: Date,
): Promise<{ path: string; cwd: string | null; added: number; removed: number }[]> {
  const rows = await db.runFile.findMany({
    where: { run: { workstreamId }, lastAt: { gt: since }, edits: { gt: 0 } },
    select: { path: true, added: true, removed: true, run: { select: { cwd: true } } },
    orderBy: { added: "desc" },
    take: 500,
  });
  return rows.map(({ path, added, removed, run }) => ({ path, cwd: run.cwd, added, removed }));
}
