export type SignInOutcome =
  | { type: "signed-in" }
  /** The link can no longer be used; the server's sentence says why. */
  | { type: "refused"; reason: string }
  | { type: "unreachable" };

/** Trades the token of a sign-in link for a session cookie. */
export async function exchangeToken(token: string): Promise<SignInOutcome> {
  const reply = await post(token);
  if (!reply || reply.status >= 500) return { type: "unreachable" };
  if (reply.ok) return { type: "signed-in" };
  return { type: "refused", reason: await reasonOf(reply) };
}

function post(token: string): Promise<Response | null> {
  const request = fetch("/api/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return request.catch(() => null);
}

async function reasonOf(reply: Response): Promise<string> {
  const body: unknown = await reply.json().catch(() => null);
  const message = messageIn(body);
  return message ?? "This sign-in link was refused";
}

/** Refusals say `{"error":{"message":"…"}}`. */
function messageIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return null;
  return typeof error.message === "string" ? error.message : null;
}
