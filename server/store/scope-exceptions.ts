import type { Db } from "./database";

export async function exceptionPaths(db: Db, taskId: string): Promise<string[]> {
  const rows = await db.scopeException.findMany({ where: { taskId }, select: { path: true } });
  return rows.map(({ path }) => path);
}

export function listExceptions(db: Db, taskId: string) {
  return db.scopeException.findMany({ where: { taskId }, orderBy: { at: "desc" } });
}

interface Granted {
  workspaceId: string;
  taskId: string;
  checkpointId: string;
  memberId: string;
  at: Date;
}

export async function grantExceptions(db: Db, granted: Granted, paths: string[]): Promise<void> {
  await db.scopeException.createMany({ data: paths.map((path) => ({ ...granted, path })), skipDuplicates: true });
}
