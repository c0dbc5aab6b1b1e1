import type { Control, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { Cadence } from "@/server/domain/cadence";
import type { StreamDetail } from "@/server/domain/screens";
import { CreateWorkstream } from "@/server/domain/workstream";

/** What the form of a stream holds: all that can be changed, the cadence included. */
export const StreamDraft = CreateWorkstream.extend({ cadence: Cadence });
export type StreamDraft = z.infer<typeof StreamDraft>;
type StreamDraftInput = z.input<typeof StreamDraft>;

export type StreamDraftForm = UseFormReturn<StreamDraftInput, unknown, StreamDraft>;
export type StreamDraftControl = Control<StreamDraftInput, unknown, StreamDraft>;

export function draftOf(stream: StreamDetail): StreamDraftInput {
  return {
    title: stream.title,
    intent: stream.intent,
    repository: { path: stream.repository.path ?? "", remote: stream.repository.remote ?? "" },
    branch: stream.branch ?? "",
    scope: stream.scope,
    cadence: stream.cadence,
  };
}
