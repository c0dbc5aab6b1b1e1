import { asList, asRecord, asRecords, asText } from "../server/agents/loose-json";
import { KeyScope } from "../server/domain/access";
import { CliError } from "./cli-error";
import { type Command, type Invocation, SERVER_HELP, SERVER_OPTIONS } from "./command";
import { mutate, query } from "./server/call-server";
import { chooseTarget } from "./target";

export const key: Command = {
  help: `leeway key create --name N [--scope ingest,read,write]
leeway key list
leeway key revoke ID

API keys act for the member whose key makes them. A new key is printed once, on stdout.

  --name N   what the key is for
  --scope S  what it may do: ingest (report events), read, write; all three unless said
${SERVER_HELP}`,
  options: { ...SERVER_OPTIONS, name: { type: "string" }, scope: { type: "string" } },
  run: (invocation) => {
    const [verb] = invocation.words;
    if (verb === "create") return create(invocation);
    if (verb === "list") return list(invocation);
    if (verb === "revoke") return revoke(invocation);
    throw new CliError("say create, list or revoke.", 2);
  },
};

async function create(invocation: Invocation): Promise<number> {
  const { terminal, text, flag } = invocation;
  const name = text("name")?.trim();
  if (!name) throw new CliError("say what the key is for: --name laptop.", 2);

  const scopes = scopesIn(text("scope") ?? KeyScope.options.join(","));
  const made = await mutate(await chooseTarget(invocation), "keys.create", { name, scopes });
  const secret = asText(asRecord(made)?.key);
  if (secret === null) throw new CliError("the server made no key: look at its log.");

  terminal.print(flag("json") ? JSON.stringify(made) : secret);
  terminal.say(`Key "${name}" may ${scopes.join(", ")}. It is shown only now.`);
  return 0;
}

function scopesIn(given: string): KeyScope[] {
  return given.split(",").map((word) => {
    const scope = KeyScope.safeParse(word.trim());
    if (scope.success) return scope.data;
    throw new CliError(`"${word}" is no scope: use ${KeyScope.options.join(", ")}.`, 2);
  });
}

async function list(invocation: Invocation): Promise<number> {
  const { terminal, flag } = invocation;
  const keys = await query(await chooseTarget(invocation), "keys.list", {});
  if (flag("json")) terminal.print(JSON.stringify(keys));
  else for (const line of keyLines(keys)) terminal.print(line);
  return 0;
}

function keyLines(keys: unknown): string[] {
  return asRecords(keys).map((row) => {
    const used = asText(row.lastUsedAt) ?? "never used";
    return [asText(row.id), asText(row.hint), asText(row.name), asList(row.scopes).join(","), used].join("  ");
  });
}

async function revoke(invocation: Invocation): Promise<number> {
  const id = invocation.words[1];
  if (!id) throw new CliError("say which key: leeway key revoke ID. leeway key list shows them.", 2);
  await mutate(await chooseTarget(invocation), "keys.revoke", { id });
  if (invocation.flag("json")) invocation.terminal.print(JSON.stringify({ id, revoked: true }));
  invocation.terminal.say("The key no longer works.");
  return 0;
}
