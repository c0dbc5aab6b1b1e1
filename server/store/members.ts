import type { Caller, KeyScope } from "../domain/access";
import { Role } from "../domain/access";
import type { Db } from "./database";

/** Who the first owner is until they say otherwise. */
export const FIRST_OWNER = { name: "Owner", email: "owner@leeway.local" };

/** What each role may do at most. */
const SCOPES_OF: Record<Role, KeyScope[]> = {
  owner: ["ingest", "read", "write"],
  engineer: ["ingest", "read", "write"],
  viewer: ["read"],
};

export function scopesOf(role: Role): KeyScope[] {
  return SCOPES_OF[role];
}

export interface FirstOwner {
  id: string;
  workspaceId: string;
  /** Null while unclaimed. */
  userId: string | null;
  name: string;
  /** Where their sign-in goes: the user's, once there is one. */
  email: string;
}

/** The first owner there is, claimed or not, in the oldest workspace that is no demo. */
export async function findFirstOwner(db: Db): Promise<FirstOwner | null> {
  const owner = await db.member.findFirst({
    where: { role: "owner", workspace: { demo: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, workspaceId: true, userId: true, name: true, email: true, user: { select: { email: true } } },
  });
  if (!owner) return null;
  const { user, ...member } = owner;
  return { ...member, email: user?.email ?? member.email };
}

/** Gives an unclaimed member to a user. False if someone has claimed it meanwhile. */
export async function claimMember(db: Db, memberId: string, userId: string): Promise<boolean> {
  const { count } = await db.member.updateMany({ where: { id: memberId, userId: null }, data: { userId } });
  return count === 1;
}

export async function createWorkspaceWithOwner(
  db: Db,
  userId: string | null,
): Promise<{ workspaceId: string; memberId: string }> {
  const workspace = await db.workspace.create({
    data: {
      name: "My workspace",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      members: { create: { ...FIRST_OWNER, role: "owner", userId } },
    },
    select: { id: true, members: { select: { id: true } } },
  });
  const [owner] = workspace.members;
  if (!owner) throw new Error("The workspace was made without its owner");
  return { workspaceId: workspace.id, memberId: owner.id };
}

/** The user's place: in the demo as long as there is one, else in the workspace they joined first. */
export async function findCallerOfUser(db: Db, userId: string): Promise<Caller | null> {
  const member = await db.member.findFirst({
    where: { userId, OR: [{ workspace: { demo: null } }, { workspace: { demo: "ready" } }] },
    orderBy: [{ workspace: { demo: { sort: "asc", nulls: "last" } } }, { createdAt: "asc" }, { id: "asc" }],
  });
  if (!member) return null;
  const role = Role.parse(member.role);
  return { workspaceId: member.workspaceId, memberId: member.id, role, via: "session", scopes: scopesOf(role) };
}

/** Lets one process at a time make the first workspace; held until the transaction ends. */
export async function lockFirstWorkspace(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('leeway first workspace'))`;
}
