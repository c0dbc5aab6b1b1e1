"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import type { Board, NeedsYou } from "@/server/domain/board";
import { counted } from "@/server/domain/counted";
import type { QueueEntry } from "./held-queue";
import { QueueEntryRow } from "./queue-entry-row";
import { QueueFoot } from "./queue-foot";
import { useHeldQueue } from "./use-held-queue";
import { useQueueKeys } from "./use-queue-keys";

interface Props {
  needs: NeedsYou[];
  nextCheckpointAt: string | null;
  interruptions: Board["interruptions"];
  className: string;
}

/** What waits for a person, ranked: the only list here that is. */
export function Queue({ needs, nextCheckpointAt, interruptions, className }: Props) {
  const { entries, waiting, showNew, hold } = useHeldQueue(needs);
  const keys = useQueueKeys(entries);
  const now = entries.filter((entry) => entry.need.when === "now");
  const later = entries.filter((entry) => entry.need.when === "next-checkpoint");

  return (
    <aside
      id="needs-you"
      aria-label="Needs you"
      {...hold}
      className={`flex min-h-0 flex-col border-border bg-surface md:overflow-auto md:border-l ${className}`}
    >
      <header className="flex h-5 flex-none items-center gap-1 px-2 max-md:sr-only">
        <h2 className="text-lead font-semibold">Needs you</h2>
        <span className="figures text-muted">{needs.length}</span>
        {interruptions.lastHour > 0 && (
          <span
            className="figures ml-auto text-muted text-small"
            title="What is over this waits for room, except severity 4"
          >
            {interruptions.lastHour} of {counted(interruptions.perHour, "interruption")} this hour
          </span>
        )}
      </header>
      {waiting > 0 && (
        <Button size="s" onClick={showNew} className="mx-2 mb-1">
          {waiting} new
        </Button>
      )}
      {entries.length === 0 && <NothingWaits />}
      <Group name="Now" entries={now} keys={keys} />
      <Group
        name={nextCheckpointAt ? <AtCheckpoint at={nextCheckpointAt} /> : "At the next checkpoint"}
        entries={later}
        keys={keys}
      />
      {entries.length > 0 && <QueueFoot />}
    </aside>
  );
}

interface GroupProps {
  name: ReactNode;
  entries: QueueEntry[];
  keys: ReturnType<typeof useQueueKeys>;
}

function Group({ name, entries, keys }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="flex-none border-y border-border bg-canvas px-2 py-0.75 text-small font-medium text-muted">
        {name}
      </h3>
      <ol>
        {entries.map((entry) => (
          <QueueEntryRow
            key={entry.need.id}
            entry={entry}
            isCurrent={entry.need.id === keys.currentId}
            onCurrent={keys.setCurrent}
            onKeyDown={keys.onKeyDown}
          />
        ))}
      </ol>
    </>
  );
}

function AtCheckpoint({ at }: { at: string }) {
  return (
    <>
      At the <ClockTime at={at} /> checkpoint
    </>
  );
}

function NothingWaits() {
  return (
    <div className="px-2 py-1">
      <p className="font-medium">Nothing waits for you.</p>
      <p className="text-small text-muted">Questions, silent runs and drift come here, the most urgent first.</p>
    </div>
  );
}
