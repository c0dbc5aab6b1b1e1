import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Caller } from "../domain/access";
import { bearerKey } from "../services/authenticate-request";
import { Refusal } from "./refusal";
import { createThrottle } from "./throttle";

/** A revoked key works at most this long where the word of its end got lost. */
const REMEMBER_MS = 5_000;
/** More than the live keys of any workspace, little enough memory to forget about. */
const REMEMBERED_KEYS = 10_000;
/** Wrong keys an address may try in a minute: more than a person mistypes, far fewer than guessing needs. */
const GUESSES_A_MINUTE = 20;

/** The keys this process has seen lately. */
export interface Keyring {
  /** The caller of the request's key. Refuses one that is missing, unknown or revoked. */
  callerOf(request: IncomingMessage, address: string): Promise<Caller>;
  /** Drops what is remembered: some key has changed. */
  forget(): void;
}

export function createKeyring(findCaller: (key: string) => Promise<Caller | null>): Keyring {
  const remembered = new Map<string, { caller: Caller; until: number }>();
  // Raised at every change, so that a look-up that began before one is not remembered after it.
  let changes = 0;
  const guesses = createThrottle(GUESSES_A_MINUTE, 60);
  return {
    async callerOf(request, address) {
      const key = bearerKey(request.headers.authorization);
      if (!key) throw unauthorized("This needs an API key: send Authorization: Bearer lw_… with one from Settings");
      // By its hash, so that a dump of this process's memory gives no key away.
      const id = createHash("sha256").update(key).digest("base64");
      const known = remembered.get(id);
      if (known && known.until > performance.now()) return known.caller;

      const before = changes;
      const caller = await findCaller(key);
      if (!caller) {
        await guesses.count(address);
        throw unauthorized("This API key is unknown or was revoked; make a new one in Settings");
      }
      if (remembered.size >= REMEMBERED_KEYS) remembered.clear();
      if (changes === before) remembered.set(id, { caller, until: performance.now() + REMEMBER_MS });
      return caller;
    },
    forget: () => {
      changes += 1;
      remembered.clear();
    },
  };
}

function unauthorized(message: string): Refusal {
  return new Refusal(401, "UNAUTHORIZED", message, { "WWW-Authenticate": "Bearer" });
}
