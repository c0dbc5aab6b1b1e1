import { DomainError } from "../domain/domain-error";
import { announceKeys, endKey } from "../store/api-keys";
import type { Context } from "./context";

/** Ends a key at once, in every process. */
export async function revokeKey({ db, caller, now }: Context, { id }: { id: string }): Promise<void> {
  const ended = await endKey(db, caller.workspaceId, id, now);
  if (!ended) throw new DomainError("NOT_FOUND", "This key does not exist or was revoked before; load the list again");
  await announceKeys(db);
}
