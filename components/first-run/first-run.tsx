"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { ConnectCommands } from "./connect-commands";
import { FirstEvent } from "./first-event";
import { FirstRunStep } from "./first-run-step";
import { lastHeardRun } from "./last-heard-run";

/** The empty board: how the first agent gets here, turning live at its first event, and then the first stream. */
export function FirstRun() {
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.me.show.queryOptions());
  const { data: board } = useSuspenseQuery(trpc.board.show.queryOptions({}));
  const makeKey = useMutation(trpc.keys.create.mutationOptions());
  const heard = lastHeardRun(board);
  const key = makeKey.data?.key;

  return (
    <div className="grid w-full max-w-[760px] gap-2 px-3 py-3 max-md:px-2">
      <header>
        <h1 className="font-semibold text-title">
          {board.anyEvent ? "Your agent is here" : "No run has reported yet"}
        </h1>
        <p className="text-secondary">Three steps, about a minute. Your agents keep working the way they do.</p>
      </header>
      {makeKey.error && (
        <Notice tone="error" title="The command was not made, and no key exists for it.">
          {makeKey.error.message}.
        </Notice>
      )}
      <ol className="overflow-hidden rounded-l border border-border bg-surface">
        <FirstRunStep number={1} title="Connect Claude Code on this machine" standing={board.anyEvent ? "done" : "now"}>
          {key ? (
            <ConnectCommands url={me.publicUrl} apiKey={key} />
          ) : (
            !board.anyEvent && (
              <>
                <p className="text-secondary">
                  One command adds Leeway to Claude Code’s settings. It shows each change before it writes it, keeps a
                  backup, and can undo it. It carries a key of its own that you can revoke in Settings.
                </p>
                <Button
                  variant="primary"
                  busy={makeKey.isPending}
                  onClick={() =>
                    makeKey.mutate({ name: "Claude Code, first connection", scopes: ["ingest", "read", "write"] })
                  }
                >
                  Make the command
                </Button>
              </>
            )
          )}
        </FirstRunStep>
        <FirstRunStep number={2} title="Work as always" standing={board.anyEvent ? "done" : key ? "now" : "later"}>
          <FirstEvent run={heard} waiting={key !== undefined} />
        </FirstRunStep>
        <FirstRunStep number={3} title="Say what it is for" standing={board.anyEvent ? "now" : "later"}>
          <p className="text-secondary">
            A stream says why its work exists, which files it may touch and when you are asked about it. Runs in its
            folder find their place by themselves.
          </p>
          {board.anyEvent && (
            <LinkButton href="/streams/new" variant="primary">
              Make the first stream
            </LinkButton>
          )}
        </FirstRunStep>
      </ol>
    </div>
  );
}
