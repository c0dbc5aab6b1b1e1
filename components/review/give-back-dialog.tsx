"use client";

import { QuestionText } from "@/components/checkpoint/question-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/components/ui/use-draft";
import { AGENT_LABEL } from "@/server/domain/agent-label";
import { giveBackWords } from "@/server/domain/give-back-words";
import type { ReviewPanel } from "@/server/domain/review-panel";
import { whenHeard } from "./when-heard";

interface Props {
  panel: ReviewPanel;
  run: NonNullable<ReviewPanel["run"]>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSend: (words: string) => void;
}

/** Reads back what the agent will read before it is returned: one's own words, then what is not met with its evidence. */
export function GiveBackDialog({ panel, run, open, onOpenChange, onSend }: Props) {
  const [words, setWords] = useDraft(`give-back-${run.id}`);
  const agent = AGENT_LABEL[run.agent];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="l"
      title={`Return ${panel.taskTitle} to ${agent}`}
      description={whenHeard(run)}
    >
      <div className="grid gap-1.5">
        <Field label="In your own words" optional>
          {(control) => (
            <TextArea {...control} value={words} maxLength={2_000} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <section aria-label={`What ${agent} will read`}>
          <h3 className="mb-0.5 text-small text-muted">What {agent} will read</h3>
          <p className="rounded-m border border-border bg-canvas px-1.25 py-1 whitespace-pre-line wrap-anywhere">
            <QuestionText text={giveBackWords(panel.criteria, words)} flat />
          </p>
        </section>
        <DialogFoot>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            onClick={() => {
              onSend(words);
              setWords("");
            }}
          >
            Return it
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
