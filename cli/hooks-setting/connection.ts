import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { asList, asRecord, asText } from "../../server/agents/loose-json";
import { parsedJson } from "../parsed-json";
import { readIfThere } from "../read-if-there";
import { writeAtomically } from "../write-atomically";
import type { Created } from "./merge-hooks";

/** What `connect` did to one settings file: enough to undo exactly that. */
export interface Connection {
  settings: string;
  url: string;
  connectedAt: string;
  /** The file without Leeway's entries; null where there was none. */
  backup: string | null;
  /** Fingerprint of what was written, to know whether anyone changed it since. */
  written: string;
  created: Created;
}

export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export async function findConnection(stateFolder: string, settings: string): Promise<Connection | null> {
  const saved = await readIfThere(placeOf(stateFolder, settings));
  return saved === null ? null : connectionIn(parsedJson(saved));
}

export async function saveConnection(stateFolder: string, connection: Connection) {
  await writeAtomically(placeOf(stateFolder, connection.settings), `${JSON.stringify(connection, null, 2)}\n`);
}

export async function forgetConnection(stateFolder: string, settings: string) {
  await rm(placeOf(stateFolder, settings), { force: true });
}

/** Keeps the file as it is without Leeway; returns where. */
export async function saveBackup(stateFolder: string, agent: string, text: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/[:.]/g, "-");
  const path = join(stateFolder, "backups", `${agent}-settings-${stamp}.json`);
  await writeAtomically(path, text);
  return path;
}

/** Null: the backup has been deleted meanwhile. */
export function readBackup(path: string): Promise<string | null> {
  return readIfThere(path);
}

function placeOf(stateFolder: string, settings: string): string {
  return join(stateFolder, "connections", `settings-${fingerprint(settings).slice(0, 16)}.json`);
}

function connectionIn(json: unknown): Connection | null {
  const value = asRecord(json);
  if (!value) return null;
  const settings = asText(value.settings);
  const written = asText(value.written);
  const created = asRecord(value.created);
  if (settings === null || written === null || created === null) return null;
  return {
    settings,
    written,
    url: asText(value.url) ?? "",
    connectedAt: asText(value.connectedAt) ?? "",
    backup: asText(value.backup),
    created: {
      hooks: created.hooks === true,
      events: asList(created.events).filter((event) => typeof event === "string"),
    },
  };
}
