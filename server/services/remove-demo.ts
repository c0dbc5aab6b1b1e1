import { DomainError } from "../domain/domain-error";
import { deleteDemo } from "../store/demo";
import { findWorkspace } from "../store/workspaces";
import type { Context } from "./context";

/** Takes the demo away with everything in it; who looked at it is back in their own workspace. */
export async function removeDemo({ db, caller }: Context): Promise<void> {
  const { demo } = await findWorkspace(db, caller.workspaceId);
  if (demo === null) throw new DomainError("BAD_REQUEST", "This workspace is not the demo: nothing was removed");
  await deleteDemo(db, caller.workspaceId);
}
