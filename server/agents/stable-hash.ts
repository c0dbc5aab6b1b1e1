import { createHash } from "node:crypto";
import { asRecord } from "./loose-json";

/** 128 bits of SHA-256 over canonical JSON: the same value gives the same hash, whatever the order of its keys. */
export function stableHash(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex").slice(0, 32);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;

  const record = asRecord(value);
  if (!record) return JSON.stringify(value) ?? "null";

  const fields = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`);
  return `{${fields.join(",")}}`;
}
