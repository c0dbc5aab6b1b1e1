import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { CliError, sentenceOf } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { formatBytes } from "./format-bytes";
import { sizeOfFile } from "./read-if-there";
import { fetchFile } from "./server/fetch-file";
import { piecesOf } from "./server/pieces-of";
import { chooseTarget } from "./target";

export const backup: Command = {
  help: `leeway backup FILE

Writes everything that a running Leeway holds, as it is at this moment, into one file. Work goes on meanwhile. Needs an
owner's key with the scope write. The file holds everybody's words and the hashes of keys: keep it as you keep the server.

${SERVER_HELP}`,
  options: SERVER_OPTIONS,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { terminal, words, flag } = invocation;
  const [file, ...rest] = words;
  if (!file || rest.length > 0) throw new CliError("name one file to write, such as leeway.backup.", 2);
  const target = await chooseTarget(invocation);

  const response = await fetchFile(target, "/api/backup", { method: "GET" });
  // Under another name until it is whole: a file of this name is a backup.
  const unfinished = `${file}.unfinished`;
  try {
    if (!response.body) throw new CliError("Leeway sent an empty backup.");
    await pipeline(piecesOf(response.body), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CliError(`the backup broke off, and ${file} was not written: ${sentenceOf(error)}`);
  }
  const bytes = await sizeOfFile(file);
  if (flag("json")) terminal.print(JSON.stringify({ file, bytes }));
  terminal.say(`Wrote ${file} (${formatBytes(bytes)}).`);
  return 0;
}
