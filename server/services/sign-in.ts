import type { Database } from "../store/database";
import type { SignIn } from "../store/sign-in";
import { claimFirstOwner } from "./claim-first-owner";

export type SignedIn = { outcome: "signed-in"; setCookies: string[] } | { outcome: "unknown" } | { outcome: "expired" };

/** Uses a sign-in token up and opens a session. Expiry counts by the wall clock, as better-auth's does. */
export async function signInByToken(
  database: Database,
  signIn: SignIn,
  token: string,
  headers: Headers,
): Promise<SignedIn> {
  const endsAt = await signIn.findTokenEnd(token);
  if (!endsAt) return { outcome: "unknown" };
  if (endsAt.getTime() <= Date.now()) return { outcome: "expired" };

  const used = await signIn.spendToken(token, headers);
  if (!used) return { outcome: "unknown" };
  await claimFirstOwner(database, used.userId);
  return { outcome: "signed-in", setCookies: used.setCookies };
}
