import type { SignIn } from "../store/sign-in";

/** Ends the session of the cookie. Resolves with the cookies that clear it from the browser. */
export async function signOut(signIn: SignIn, headers: Headers): Promise<string[]> {
  return signIn.endSession(headers);
}
