import { type Connection, fingerprint, readBackup } from "./connection";
import type { HookGroups } from "./hook-groups";
import { addHooks, type Created, removeHooks } from "./merge-hooks";

/** The settings with Leeway in them, and what they are without. Null text: no file. */
export interface Change {
  before: string | null;
  without: string | null;
  after: string;
  created: Created;
}

/** Connecting again replaces what an earlier connect wrote, so nothing ever doubles. */
export async function planConnect(
  text: string | null,
  connection: Connection | null,
  groups: HookGroups,
): Promise<Change> {
  const without = await planDisconnect(text, connection);
  const [mark, start] = startingText(without);
  const added = addHooks(start, groups);
  return { before: text, without, after: mark + added.text, created: added.created };
}

/**
 * The settings without Leeway. Byte for byte what stood there before, as long as nobody changed the file since;
 * otherwise only Leeway's own entries go. Null: there was no file.
 */
export async function planDisconnect(text: string | null, connection: Connection | null): Promise<string | null> {
  if (text === null || isBlank(text)) return text;
  if (connection && fingerprint(text) === connection.written) {
    if (connection.backup === null) return null;
    const backup = await readBackup(connection.backup);
    if (backup !== null) return backup;
  }
  const [mark, start] = startingText(text);
  return mark + removeHooks(start, connection?.created ?? null);
}

const BYTE_ORDER_MARK = "\uFEFF";

/** An empty file counts as empty settings; a byte order mark is set aside, since JSON has none. */
function startingText(text: string | null): [mark: string, text: string] {
  if (text === null || isBlank(text)) return ["", "{}\n"];
  return text.startsWith(BYTE_ORDER_MARK) ? [BYTE_ORDER_MARK, text.slice(1)] : ["", text];
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
