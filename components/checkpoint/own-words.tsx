"use client";

import { useEffect, useId, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";
import { wantsReason } from "@/server/domain/open-questions";
import type { Answering } from "./answering";
import { SbarRow } from "./sbar-row";

/** As the schema of an answer has it. */
const MAX_LENGTH = 4_000;

interface OwnWordsProps {
  answering: Answering;
  /** How often it was asked for by a key or a button: each time the cursor goes in. */
  asked: number;
}

/** The engineer's own words, added to what the agent reads. */
export function OwnWords({ answering, asked }: OwnWordsProps) {
  const { question, answer, readOnly, agentOf, change } = answering;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  if (readOnly) {
    return (
      <SbarRow label="Own words">
        <p className="whitespace-pre-line">{answer?.text}</p>
      </SbarRow>
    );
  }
  return (
    <SbarRow label="Own words">
      <label htmlFor={id} className="mb-0.5 block text-muted text-small leading-[20px]">
        {answer && wantsReason(question, answer)
          ? "Say why: it is kept with the reading"
          : question.runId
            ? `Added to what ${agentOf(question.runId)} reads`
            : "Kept with your answer"}
      </label>
      <TextArea
        id={id}
        ref={field}
        rows={3}
        maxLength={MAX_LENGTH}
        value={answer?.text ?? ""}
        onChange={(event) => change({ text: event.target.value })}
      />
    </SbarRow>
  );
}
