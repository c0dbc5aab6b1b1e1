/** Whoever finds the port. Sends what it likes and looks only at the answer. */
export type Stranger = ReturnType<typeof createStranger>;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** What a refusal says; null where the answer is none. */
  error: { code: unknown; message: unknown } | null;
}

export function createStranger({ url }: { url: string }) {
  async function sends(path: string, request: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, { redirect: "manual", ...request });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, error: errorIn(text) };
  }
  return {
    sends,
    posts: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      sends(path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } }),
  };
}

function errorIn(text: string): Answer["error"] {
  if (!text.startsWith("{")) return null;
  return JSON.parse(text).error ?? null;
}
