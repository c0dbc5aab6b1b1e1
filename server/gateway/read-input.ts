import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { parseJson } from "./parse-json";
import { readBody } from "./read-body";
import { Refusal } from "./refusal";

/** Plenty for a token or a number. */
const MAX_INPUT_BYTES = 64 * 1024;

/** A small JSON body of a known shape. */
export async function readInput<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json");
  }
  const body = await readBody(request, MAX_INPUT_BYTES);
  const parsed = schema.safeParse(parseJson(body.toString("utf8"), "The body"));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(
    400,
    "BAD_REQUEST",
    `${issue?.path.join(".") || "The body"}: ${issue?.message ?? "has the wrong shape"}`,
  );
}
