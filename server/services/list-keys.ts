import type { KeyView } from "../domain/screens";
import { listLiveKeys } from "../store/api-keys";
import type { Context } from "./context";

/** The workspace's live keys, newest first. */
export async function listKeys({ db, caller }: Context): Promise<KeyView[]> {
  return listLiveKeys(db, caller.workspaceId);
}
