import { type ShellCommand, shellCommand } from "./shell-command";
import { shortHash } from "./short-hash";
import type { StoredEvent } from "./stored-event";

/** How one command last ended. */
export interface CommandTrace {
  /** Hash of its normal form. */
  of: string;
  id: string;
  at: number;
  step: number;
  /** Null: it ran, and how it ended is not known. */
  exit: number | null;
  /** False for a part of a pipe, a list or a wrapper, whose own exit code nobody told. */
  alone: boolean;
  /** Hash of the folder it went to first; null where it named none. */
  folder: string | null;
  /** The end of what it printed, for the newest that failed; null otherwise. */
  end: string | null;
}

/** The newest change of one file. */
export interface EditTrace {
  path: string;
  id: string;
  at: number;
  step: number;
}

/** A fold over a run's events: how each command last ended, and when each file last changed. Under 28 KB. */
export interface WorkRecord {
  /** Events counted so far; orders commands and edits that happened in the same moment. */
  step: number;
  commands: CommandTrace[];
  edits: EditTrace[];
}

export const NO_WORK: WorkRecord = { step: 0, commands: [], edits: [] };

/** With the sizes below, a record of the longest paths and outputs stays under 28 KB. */
const MOST_COMMANDS = 110;
const MOST_EDITS = 20;
const MOST_PATH = 160;
const MOST_ENDS = 8;
const END_CHARACTERS = 200;

/** Takes one more event into account. */
export function afterWork(record: WorkRecord, event: StoredEvent): WorkRecord {
  const { body, phase } = event;
  if (phase === "start") return record;
  if (body.kind === "command") return afterCommand(record, event, body);
  if (body.kind === "edit" && !body.failed) {
    const paths = body.files.map(({ path }) => path.slice(-MOST_PATH));
    return paths.reduce((all, path) => withEdit(all, event, path), { ...record, step: record.step + 1 });
  }
  return record;
}

function withEdit(record: WorkRecord, { id, orderAt }: StoredEvent, path: string): WorkRecord {
  const others = record.edits.filter((edit) => edit.path !== path);
  const edit: EditTrace = { path, id, at: orderAt.getTime(), step: record.step };
  return { ...record, edits: [...others, edit].slice(-MOST_EDITS) };
}

function afterCommand(
  record: WorkRecord,
  { id, orderAt }: StoredEvent,
  body: { command: string; exitCode: number | null; output: string | null; interrupted: boolean },
): WorkRecord {
  const step = record.step + 1;
  const command = shellCommand(body.command);
  const exit = body.interrupted ? null : body.exitCode;
  const at = { id, at: orderAt.getTime(), step, folder: folderName(command.folder) };
  const end = exit === 0 ? null : endOf(body.output);
  const traces: CommandTrace[] = [
    { ...at, of: commandName(command), exit, alone: true, end },
    ...command.inside.map((part) => ({ ...at, of: shortHash(part), exit: null, alone: false, end: null })),
  ];
  const kept = record.commands.filter((old) => !traces.some((trace) => replaces(trace, old)));
  return { ...record, step, commands: shortened([...kept, ...traces], body.command) };
}

export function commandName({ whole }: ShellCommand): string {
  return shortHash(whole);
}

export function folderName(folder: string | null): string | null {
  return folder === null ? null : shortHash(folder.replace(/\/+$/, ""));
}

/** A run of unknown end does not hide how the command ended before it. */
function replaces(trace: CommandTrace, old: CommandTrace): boolean {
  return (
    trace.of === old.of &&
    trace.alone === old.alone &&
    trace.folder === old.folder &&
    (trace.exit === null) === (old.exit === null)
  );
}

function endOf(output: string | null): string | null {
  const text = output?.trimEnd().slice(-END_CHARACTERS) ?? "";
  return text === "" ? null : text;
}

/** Looking around proves nothing, so what only looks is let go at once when there is too much. */
const LOOKS_ONLY = /^(?:ls|cat|head|tail|sed -n|pwd|which|find|wc|echo|git (?:status|log|show|branch))\b/;

function shortened(commands: CommandTrace[], newest: string): CommandTrace[] {
  const fitting =
    commands.length <= MOST_COMMANDS
      ? commands
      : LOOKS_ONLY.test(newest)
        ? commands.slice(0, MOST_COMMANDS)
        : commands.slice(-MOST_COMMANDS);
  const withEnd = fitting.filter(({ end }) => end !== null);
  const tooOld = new Set(withEnd.slice(0, Math.max(0, withEnd.length - MOST_ENDS)));
  return tooOld.size === 0 ? fitting : fitting.map((trace) => (tooOld.has(trace) ? { ...trace, end: null } : trace));
}
