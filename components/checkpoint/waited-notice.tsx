import { ClockTime } from "@/components/ui/clock-time";
import { Notice } from "@/components/ui/notice";
import type { CheckpointDetail } from "@/server/domain/checkpoint";
import { PAUSED_AFTER_MS } from "@/server/domain/escalation";

type Waited = Pick<CheckpointDetail, "heldAt" | "pausedAt" | "openedAt">;

/** What has happened because nobody has answered yet. */
export function WaitedNotice({ checkpoint: { heldAt, pausedAt, openedAt } }: { checkpoint: Waited }) {
  if (!heldAt) return null;
  const paused = pausedAt !== null && Date.parse(pausedAt) - Date.parse(openedAt) >= PAUSED_AFTER_MS;
  return (
    <div className="mb-1.5 max-md:px-2">
      <Notice
        tone="warning"
        title={
          paused ? "Nobody has answered for an hour: the stream is paused." : "Nobody has answered for 20 minutes."
        }
      >
        Since <ClockTime at={heldAt} /> a running agent is told to leave alone what this asks about. Your answer ends
        that
        {paused && " and resumes the stream"}.
      </Notice>
    </div>
  );
}
