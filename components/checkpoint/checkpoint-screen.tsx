"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { AnsweredCheckpoint } from "./answered-checkpoint";
import { OpenCheckpoint } from "./open-checkpoint";
import { useAnswers } from "./use-answers";
import { useSendAnswers } from "./use-send-answers";

/** A checkpoint while it is asked, and as it was asked once it is answered. */
export function CheckpointScreen({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data: checkpoint } = useSuspenseQuery(trpc.checkpoints.byId.queryOptions({ id }));
  const answers = useAnswers(checkpoint.questions);
  const { send, takeBack } = useSendAnswers();

  return (
    <div className="flex min-w-0 flex-1 flex-col md:h-[calc(100dvh-48px)]">
      <CheckpointBar checkpoint={checkpoint} />
      {checkpoint.state === "open" ? (
        <OpenCheckpoint
          checkpoint={checkpoint}
          answers={answers}
          sending={send.isPending}
          refusal={send.error && <NotSent reason={send.error.message} />}
          onSend={() => send.mutate({ checkpointId: id, answers: answers.list })}
        />
      ) : (
        <AnsweredCheckpoint
          checkpoint={checkpoint}
          notice={
            <>
              {answers.list.length > 0 && !send.isSuccess && <OvertakenBy checkpoint={checkpoint} />}
              {takeBack.error && (
                <Notice tone="error" title="It was not taken back.">
                  {takeBack.error.message}.
                </Notice>
              )}
            </>
          }
          takingBack={takeBack.isPending}
          onTakeBack={() => takeBack.mutate({ checkpointId: id })}
        />
      )}
    </div>
  );
}

function CheckpointBar({ checkpoint }: { checkpoint: CheckpointDetail }) {
  const { number, workstreamId, workstreamTitle, openedAt } = checkpoint;
  const stream = workstreamId && workstreamTitle ? [{ href: `/streams/${workstreamId}`, label: workstreamTitle }] : [];

  return (
    <PageHeader
      crumbs={[{ href: "/checkpoints", label: "Checkpoints" }, ...stream]}
      title={`Checkpoint ${number}`}
      actions={
        <span className="text-muted text-small max-md:hidden">
          Opened <RelativeTime at={openedAt} /> ago
        </span>
      }
    />
  );
}

function NotSent({ reason }: { reason: string }) {
  return (
    <div className="mb-1.5 max-md:px-2">
      <Notice tone="error" title="Your answers were not sent, and nothing changed.">
        {reason}. What you chose is still here.
      </Notice>
    </div>
  );
}

function OvertakenBy({ checkpoint: { answeredBy } }: { checkpoint: CheckpointDetail }) {
  return (
    <Notice tone="warning" title={`${answeredBy ?? "Someone else"} answered while you were answering.`}>
      Your answers were not sent, and nothing of them happened. What counts is below.
    </Notice>
  );
}
