import type { AgentEvent, EventBody, EventPhase, FileChange } from "../../domain/agent-event";
import { GenericEvent } from "../../domain/generic-event";
import { boundedExtra, cutText } from "../bounded";
import { type EventIdentity, knownByBody, named } from "../event-identity";
import { asName, asRecord, asText, asTime, type JsonRecord, without } from "../loose-json";

/** One thing a script sent. What does not fit its kind, or has a kind of its own, is kept raw with what was wrong. */
export function genericEvent(item: unknown): AgentEvent {
  const fields = asRecord(item) ?? { value: item };
  const parsed = GenericEvent.safeParse(fields);
  if (!parsed.success) return rawEvent(fields, problemOf(parsed.error.issues));

  const said = parsed.data;
  const body = bodyOf(said);
  return {
    ...identityOf(said.id, fields),
    phase: said.phase ?? PHASE[said.kind] ?? "once",
    at: asTime(said.at),
    thread: asName(said.thread),
    body,
    extra: boundedExtra(without(fields, new Set([...ENVELOPE, ...EDIT_FIELDS, ...Object.keys(body)]))),
  };
}

/** As much as Leeway keeps of any agent's patch. */
const PATCH_CHARACTERS = 20_000;

/** A command or an edit is told when it is over, a question when it is asked. */
const PHASE: Partial<Record<GenericEvent["kind"], EventPhase>> = { command: "end", edit: "end", question: "start" };

const ENVELOPE = ["run", "id", "at", "thread", "phase", "cwd", "branch", "remote", "model", "version", "title"];
const EDIT_FIELDS = ["path", "change", "added", "removed", "patch", "previousPath"];

function rawEvent(fields: JsonRecord, problem: string): AgentEvent {
  const name = asName(fields.kind) ?? "unknown";
  return {
    ...identityOf(asText(fields.id), fields),
    phase: "once",
    at: asTime(fields.at),
    thread: asName(fields.thread),
    body: { kind: "other", name },
    extra: boundedExtra({ ...fields, problem }),
  };
}

function identityOf(id: string | null, fields: JsonRecord): EventIdentity {
  return id === null ? knownByBody("generic", without(fields, new Set(["at"]))) : named(id);
}

/** The kinds and their fields are those of Leeway's own events; only what may be long or shortened differs. */
function bodyOf({ run, id, at, thread, phase, ...body }: GenericEvent): EventBody {
  switch (body.kind) {
    case "command":
      return { ...body, output: body.output === null ? null : cutText(body.output) };
    case "edit": {
      const { kind, tool, files, failed, error } = body;
      return { kind, tool, files: [...ownFile(body), ...files].map(withShortPatch), failed, error };
    }
    case "git":
      return body.files ? { ...body, files: body.files.map(withShortPatch) } : body;
    default:
      return body;
  }
}

type OwnFile = Pick<Extract<GenericEvent, { kind: "edit" }>, "path" | Exclude<keyof FileChange, "path">>;

function ownFile({ path, change, added, removed, patch, previousPath }: OwnFile): FileChange[] {
  return path === undefined ? [] : [{ path, change, added, removed, patch, ...(previousPath && { previousPath }) }];
}

function withShortPatch(file: FileChange): FileChange {
  return { ...file, patch: file.patch === null ? null : cutText(file.patch, PATCH_CHARACTERS) };
}

function problemOf(issues: { path: PropertyKey[]; message: string }[]): string {
  const [issue] = issues;
  return issue ? `${issue.path.map(String).join(".") || "event"}: ${issue.message}` : "not an event";
}
