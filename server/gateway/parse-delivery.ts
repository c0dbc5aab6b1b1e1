import { parseJson } from "./parse-json";
import { Refusal } from "./refusal";

/** More than any transcript has in 5 MiB, fewer than what 5 MiB of `{}` would make of one request. */
const MAX_ITEMS = 50_000;

/** The payloads of one delivery: one JSON object, an array of them, or one a line. All of it or none: a bad line refuses the whole. */
export function parseDelivery(body: Buffer, contentType: string | undefined): object[] {
  const text = new TextDecoder().decode(body);
  if (text.trim() === "")
    throw bad("The body is empty; send one JSON object, an array of them, or one a line as application/x-ndjson");

  const items = isNdjson(contentType) ? parseLines(text) : parseDocument(text);
  if (items.length > MAX_ITEMS) {
    throw new Refusal(
      413,
      "PAYLOAD_TOO_LARGE",
      `The delivery holds more than ${MAX_ITEMS} payloads; send it in smaller parts`,
    );
  }
  return items;
}

function isNdjson(contentType: string | undefined): boolean {
  return /^application\/(x-)?(ndjson|jsonl|jsonlines)\b/i.test(contentType ?? "");
}

function parseLines(text: string): object[] {
  const items: object[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const where = `Line ${index + 1}`;
    items.push(requireObject(parseJson(line, where), where));
  });
  return items;
}

function parseDocument(text: string): object[] {
  const value = parseJson(text, "The body");
  if (!Array.isArray(value)) return [requireObject(value, "The body")];
  return value.map((item: unknown, index) => requireObject(item, `Item ${index + 1}`));
}

function requireObject(value: unknown, where: string): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw bad(`${where} is not a JSON object; every payload is one`);
}

function bad(message: string): Refusal {
  return new Refusal(400, "BAD_REQUEST", message);
}
