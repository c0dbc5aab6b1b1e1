import type { Door } from "./door";
import { headersOf } from "./headers-of";
import { requireMethod } from "./require-method";
import { requireSameOrigin } from "./same-origin";
import { sendJson } from "./send-json";

/** Ends the session of the cookie. Harmless without one. */
export function createSignOutDoor(signOut: (headers: Headers) => Promise<string[]>, publicUrl: URL): Door {
  return async ({ request, response }) => {
    requireMethod(request, "POST");
    requireSameOrigin(request, publicUrl);
    response.setHeader("Set-Cookie", await signOut(headersOf(request)));
    sendJson(response, 200, {});
  };
}
