import type { Database } from "../store/database";
import { claimDemoOwner } from "../store/demo";
import { claimMember, createWorkspaceWithOwner, findFirstOwner, lockFirstWorkspace } from "../store/members";

/** Makes whoever came by the first link the owner: of the workspace that waits unclaimed, or of a new one where there is none. */
export async function claimFirstOwner({ prisma }: Database, userId: string): Promise<void> {
  await prisma.$transaction(async (db) => {
    await lockFirstWorkspace(db);
    const owner = await findFirstOwner(db);
    if (!owner) await createWorkspaceWithOwner(db, userId);
    else if (!owner.userId) await claimMember(db, owner.id, userId);
    if (!owner?.userId) await claimDemoOwner(db, userId);
  });
}
