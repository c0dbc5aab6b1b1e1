import { CliError } from "./cli-error";
import type { Invocation } from "./command";
import { readSavedTarget } from "./saved-target";

/** Which server, and as whom. */
export interface Target {
  url: string;
  key: string;
}

const DEFAULT_URL = "http://127.0.0.1:3000";

/** First match wins: the flag, the environment, what `connect` saved, the default. */
export async function chooseTarget({ text, environment }: Invocation): Promise<Target> {
  const saved = await readSavedTarget(environment.stateFolder);
  const url = checkedUrl(text("url") ?? environment.url ?? saved.url ?? DEFAULT_URL);
  const key = text("key") ?? environment.key ?? saved.key;
  if (!key) {
    throw new CliError(`an API key is needed: make one at ${url}/settings, then add --key lw_… or set LEEWAY_KEY.`, 2);
  }
  return { url, key: checkedKey(key) };
}

function checkedUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new CliError(`"${given}" is not an address: write it as http://127.0.0.1:3000.`, 2);
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

/** Only the characters of a key: anything else would break the header it travels in. */
function checkedKey(key: string): string {
  if (!/^lw_[\x21-\x7e]{8,300}$/.test(key.trim())) throw new CliError("an API key begins with lw_: copy it whole.", 2);
  return key.trim();
}
