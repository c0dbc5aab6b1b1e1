import type { Database } from "../store/database";
import { FIRST_OWNER, findFirstOwner } from "../store/members";
import type { SignIn } from "../store/sign-in";

/**
 * A link that signs the owner in, once and within ten minutes. At the first start its use makes the owner and the workspace.
 * The token stays behind the `#`, so that no log and no referrer ever holds it.
 */
export async function makeSignInLink({ prisma }: Database, signIn: SignIn, baseUrl: string): Promise<string> {
  const { email, name } = (await findFirstOwner(prisma)) ?? FIRST_OWNER;
  return `${baseUrl}/sign-in#token=${await signIn.makeToken(email, name)}`;
}
