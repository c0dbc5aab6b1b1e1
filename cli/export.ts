import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { ExportFormat } from "../server/domain/export-format";
import { CliError, sentenceOf } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { formatBytes } from "./format-bytes";
import { sizeOfFile } from "./read-if-there";
import { fetchFile } from "./server/fetch-file";
import { piecesOf } from "./server/pieces-of";
import { chooseTarget } from "./target";

export const exportCommand: Command = {
  help: `leeway export RUN [--format markdown|json|atif|html] [--guest] [--out FILE]

Writes one run as a document (Markdown, or one HTML page without scripts), as everything Leeway keeps of it (JSON), or as an
ATIF v1.7 trajectory; on stdout, or into FILE. RUN is the id in the address of the run's page. Needs a key with the scope read.

  --guest    masked as for a review link: home folders, e-mail addresses and host names too
${SERVER_HELP}`,
  options: {
    ...SERVER_OPTIONS,
    format: { type: "string" },
    out: { type: "string" },
    guest: { type: "boolean" },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { terminal, words, text, flag } = invocation;
  const [runId, ...rest] = words;
  if (!runId || rest.length > 0) throw new CliError("name one run, by the id in its page's address.", 2);
  const format = ExportFormat.safeParse(text("format") ?? "markdown");
  if (!format.success) throw new CliError(`--format is one of ${ExportFormat.options.join(", ")}.`, 2);

  const target = await chooseTarget(invocation);
  const query = `format=${format.data}${flag("guest") ? "&guest=1" : ""}`;
  const response = await fetchFile(target, `/api/runs/${encodeURIComponent(runId)}/export?${query}`, { method: "GET" });
  if (!response.body) throw new CliError("Leeway sent an empty export.");
  const out = text("out");
  if (out === null) {
    // A line at a time would add line breaks of its own to a document.
    terminal.print((await response.text()).replace(/\n$/, ""));
    return 0;
  }
  await writeFile(out, response.body);
  const bytes = await sizeOfFile(out);
  if (flag("json")) terminal.print(JSON.stringify({ file: out, bytes, format: format.data }));
  terminal.say(`Wrote ${out} (${formatBytes(bytes)}).`);
  return 0;
}

async function writeFile(out: string, body: ReadableStream<Uint8Array>): Promise<void> {
  // Under another name until it is whole: a file of this name is an export.
  const unfinished = `${out}.unfinished`;
  try {
    await pipeline(piecesOf(body), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new CliError(`the export broke off, and ${out} was not written: ${sentenceOf(error)}`);
  }
}
