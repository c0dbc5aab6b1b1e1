import { insertKey } from "../store/api-keys";
import type { Database } from "../store/database";
import { createWorkspaceWithOwner, findFirstOwner, lockFirstWorkspace } from "../store/members";

/**
 * For unattended installs: a workspace whose owner waits to be claimed, and this key with all scopes. Starting again with the
 * same key changes nothing; one that was revoked stays so.
 */
export async function bootstrapWorkspace({ prisma }: Database, key: string): Promise<void> {
  await prisma.$transaction(async (db) => {
    await lockFirstWorkspace(db);
    const owner = await findFirstOwner(db);
    const { workspaceId, memberId } = owner
      ? { workspaceId: owner.workspaceId, memberId: owner.id }
      : await createWorkspaceWithOwner(db, null);
    await insertKey(db, { workspaceId, memberId, name: "Bootstrap", scopes: ["ingest", "read", "write"], key });
  });
}
