"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { DecisionForm } from "./decision-form";
import { DecisionItem } from "./decision-item";

/** What was decided, newest first, and where each decision holds. */
export function DecisionsScreen() {
  const trpc = useTRPC();
  const { data: decisions } = useSuspenseQuery(trpc.decisions.list.queryOptions());
  const { data: streams } = useSuspenseQuery(trpc.workstreams.list.queryOptions());
  const [recording, setRecording] = useState(false);

  return (
    <>
      <PageHeader
        title="Decisions"
        actions={
          <Button variant="primary" onClick={() => setRecording(true)}>
            <Plus className="size-1.75" aria-hidden />
            Record a decision
          </Button>
        }
      />
      <div className="max-w-[1040px] py-2 md:px-3">
        <div className="overflow-hidden border-border border-y bg-surface md:rounded-l md:border-x">
          {decisions.length === 0 ? (
            <EmptyState title="No decision is recorded yet.">
              <p>
                Record one here, or answer a checkpoint with an option that records it. It then stands beside every
                stream it binds.
              </p>
            </EmptyState>
          ) : (
            <ol aria-label="Decisions" className="divide-y divide-border">
              {decisions.map((decision) => (
                <DecisionItem key={decision.id} decision={decision} streams={streams} />
              ))}
            </ol>
          )}
        </div>
      </div>
      <Dialog
        open={recording}
        onOpenChange={setRecording}
        title="Record a decision"
        description="What holds from now on, and why. Agents in the streams it binds are held to it."
      >
        <DecisionForm streams={streams} onDone={() => setRecording(false)} />
      </Dialog>
    </>
  );
}
