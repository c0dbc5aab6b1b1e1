import { Role } from "../domain/access";
import type { Database, Db } from "./database";

/**
 * Runs `work` while no other process plays or removes the demo of this database. The lock hangs on a connection of its own,
 * so that it ends with the process, however that ends.
 */
export async function aloneWithDemo<Result>({ pool }: Database, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('leeway demo'))");
    return await work();
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtext('leeway demo'))");
    client.release();
  }
}

/** The demo of this installation; there is one at most. */
export function findDemo(db: Db): Promise<{ id: string; demo: string | null } | null> {
  return db.workspace.findFirst({ where: { demo: { not: null } }, select: { id: true, demo: true } });
}

export interface Stage {
  name: string;
  timeZone: string;
  /** The installation's owner, who sees the demo; their user is null until someone has signed in. */
  owner: { name: string; email: string; userId: string | null };
  people: { name: string; email: string }[];
}

/** Makes the demo's workspace with its people, whom nobody can claim. Gives back their ids by e-mail. */
export async function createDemoWorkspace(
  db: Db,
  { name, timeZone, owner, people }: Stage,
): Promise<{ workspaceId: string; memberIds: Map<string, string> }> {
  const { id, members } = await db.workspace.create({
    data: {
      name,
      timeZone,
      demo: "playing",
      members: {
        create: [
          { ...owner, role: Role.enum.owner },
          ...people.map((person) => ({ ...person, role: Role.enum.engineer })),
        ],
      },
    },
    select: { id: true, members: { select: { id: true, email: true } } },
  });
  return { workspaceId: id, memberIds: new Map(members.map((member) => [member.email, member.id])) };
}

/** The demo may be seen: its streams are asked about again only after something moves in them. */
export async function openDemo(db: Db, workspaceId: string, now: Date): Promise<void> {
  await db.workstream.updateMany({ where: { workspaceId }, data: { lastSlotAt: now } });
  await db.workspace.update({ where: { id: workspaceId }, data: { demo: "ready" } });
}

/** Shows the demo to the user who became the installation's owner after it was played. */
export async function claimDemoOwner(db: Db, userId: string): Promise<void> {
  await db.member.updateMany({
    where: { role: Role.enum.owner, userId: null, workspace: { demo: { not: null } } },
    data: { userId },
  });
}

/** The runs of a workspace that have something to be read. */
export async function demoRunsWithNews(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM "Run" WHERE "workspaceId" = $1::uuid AND "eventCount" <> "derivedCount" ORDER BY id`,
    workspaceId,
  );
  return rows.map(({ id }) => id);
}

/**
 * Deletes a demo with everything that names it, whatever tables there are. Its people come last, with the workspace: streams
 * hold on to their owners.
 */
export async function deleteDemo(db: Db, workspaceId: string): Promise<void> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name = 'workspaceId' AND table_name <> 'Member'`,
  );
  for (const { name } of tables) {
    await db.$executeRawUnsafe(`DELETE FROM "${name}" WHERE "workspaceId" = $1::uuid`, workspaceId);
  }
  await db.workspace.delete({ where: { id: workspaceId, demo: { not: null } } });
}
