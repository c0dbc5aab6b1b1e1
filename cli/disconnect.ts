import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findConnection, forgetConnection } from "./claude-code/connection";
import { planDisconnect } from "./claude-code/plan-change";
import { CliError, sentenceOf } from "./cli-error";
import type { Command, Invocation } from "./command";
import { readSettingsFile, writeSettingsFile } from "./settings-file/settings-file";

export const disconnect: Command = {
  help: `leeway disconnect [claude-code] [--json]

Takes out of Claude Code's settings.json exactly what leeway connect put there. All else stays, later changes too.

  --json     the result as JSON on stdout`,
  options: { json: { type: "boolean" } },
  run,
};

async function run({ words, flag, terminal, environment }: Invocation): Promise<number> {
  const other = words.find((word) => word !== "claude-code");
  if (other) throw new CliError(`"${other}" cannot be disconnected: claude-code can.`, 2);

  const path = join(environment.claudeFolder, "settings.json");
  const file = await readSettingsFile(path);
  const known = await findConnection(environment.stateFolder, file.path);
  const left = await planDisconnect(file.text, known).catch((error: unknown) => {
    throw new CliError(`${path} cannot be changed: ${sentenceOf(error)}`);
  });

  const changed = left !== file.text;
  if (changed && left === null) await rm(file.path);
  if (changed && left !== null) await writeSettingsFile(file, left);
  await forgetConnection(environment.stateFolder, file.path);

  if (flag("json")) terminal.print(JSON.stringify({ agent: "claude-code", settings: file.path, changed }));
  terminal.say(
    changed
      ? `Claude Code no longer reports to Leeway from its next session on. All else in ${path} stays.`
      : `Leeway is not in ${path}. Nothing to undo.`,
  );
  return 0;
}
