import { z } from "zod";
import { FileChange } from "./agent-event";

const Text = z.string().min(1);
const Path = z.string().min(1).max(1_000);
const Count = z.number().int().min(0).max(1_000_000_000);
/** More than any one response costs. */
const MOST_USD = 100_000;

/** What every event of a script says, besides its kind. Only `run` must be there; a field that does not fit counts as left out. */
const envelope = {
  /** The session it belongs to: any text that stays the same for it. */
  run: z.string().min(1),
  /** The sender's own id: with the same phase it is one event, however often it is sent. Without an id, the same words within five minutes are. */
  id: z.string().min(1).nullable().default(null).catch(null),
  /** ISO 8601, by the sender's clock; without it the time of arrival counts. */
  at: z.string().nullable().default(null).catch(null),
  /** A name for work done beside the main thread. Such events collect no directives. */
  thread: z.string().min(1).max(200).nullable().default(null).catch(null),
  /** `start` and `end` make one thing of two events with one id. A command or an edit is over and a question open unless it says otherwise. */
  phase: z.enum(["start", "end", "once"]).nullable().default(null).catch(null),
};

const fileEdited = {
  change: FileChange.shape.change.default("modified"),
  added: Count.nullable().default(null),
  removed: Count.nullable().default(null),
  /** Unified hunks. */
  patch: z.string().nullable().default(null),
  /** Where a moved file was before. */
  previousPath: Path.optional(),
};

const words = { text: Text };

/**
 * What anyone can send from a script to `/api/hooks/generic`. Facts about the run (`cwd`, `branch`, `remote`, `model`,
 * `version`, `title`) may ride along with any event. An unknown kind, or a known one whose fields do not fit, is kept raw.
 */
export const GenericEvent = z.discriminatedUnion("kind", [
  z.object({ ...envelope, kind: z.literal("prompt"), ...words }),
  z.object({ ...envelope, kind: z.literal("said"), ...words }),
  /** A claim that the task is done. */
  z.object({ ...envelope, kind: z.literal("done"), ...words }),
  z.object({ ...envelope, kind: z.literal("progress"), ...words }),
  z.object({ ...envelope, kind: z.literal("decision"), ...words }),
  /** Asked of a person. It stands until the same id comes with phase `end`. */
  z.object({ ...envelope, kind: z.literal("question"), ...words, options: z.array(z.string()).default([]) }),
  z.object({
    ...envelope,
    kind: z.literal("command"),
    command: Text,
    exitCode: z.number().int().min(-2_147_483_648).max(2_147_483_647).nullable().default(null),
    output: z.string().nullable().default(null),
    durationMs: z.number().min(0).nullable().default(null),
    interrupted: z.boolean().default(false),
  }),
  /** One file by `path`, or several in `files`. */
  z.object({
    ...envelope,
    kind: z.literal("edit"),
    ...fileEdited,
    path: Path.optional(),
    files: z.array(z.object({ ...fileEdited, path: Path })).default([]),
    tool: z.string().default("edit"),
    failed: z.boolean().default(false),
    error: z.string().nullable().default(null),
  }),
  z.object({
    ...envelope,
    kind: z.literal("usage"),
    model: z.string().nullable().default(null),
    inputTokens: Count.default(0),
    outputTokens: Count.default(0),
    cacheReadTokens: Count.default(0),
    cacheWriteTokens: Count.default(0),
    costUsd: z.number().min(0).max(MOST_USD).nullable().default(null),
    complete: z.boolean().default(true),
  }),
  /** Where the working tree stands; with `files` the commit at `head` and its patch. */
  z.object({
    ...envelope,
    kind: z.literal("git"),
    branch: z.string().nullable().default(null),
    head: z.string().nullable().default(null),
    subject: z.string().nullable().default(null),
    files: z.array(z.object({ ...fileEdited, path: Path })).optional(),
  }),
]);
export type GenericEvent = z.infer<typeof GenericEvent>;
