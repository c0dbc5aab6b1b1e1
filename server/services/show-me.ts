import type { Role } from "../domain/access";
import { DomainError } from "../domain/domain-error";
import { findMember, findWorkspace } from "../store/workspaces";
import type { Context } from "./context";

export interface Me {
  member: { id: string; name: string; email: string; role: Role };
  workspace: { id: string; name: string; timeZone: string; isDemo: boolean };
}

/** Who is asking, and in which workspace. */
export async function showMe({ db, caller }: Context): Promise<Me> {
  const member = await findMember(db, caller.workspaceId, caller.memberId);
  if (!member) throw new DomainError("UNAUTHORIZED", "You are no longer a member of this workspace: sign in again");
  const { id, name, timeZone, demo } = await findWorkspace(db, caller.workspaceId);
  return {
    member: { id: member.id, name: member.name, email: member.email, role: caller.role },
    workspace: { id, name, timeZone, isDemo: demo !== null },
  };
}
