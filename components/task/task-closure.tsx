import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/domain/screens";

/** Who ended the task and why, for as long as it stays closed. */
export function TaskClosure({ task: { closure } }: { task: TaskDetail }) {
  if (!closure) return null;
  return (
    <div className="bg-surface px-3 pt-1.5 max-md:px-2">
      <Notice
        tone="plain"
        title={
          <>
            {WORD[closure.outcome]} by {closure.by}, <RelativeTime at={closure.at} />
          </>
        }
      >
        {closure.reason}
      </Notice>
    </div>
  );
}

const WORD = { done: "Signed off as done", stopped: "Stopped", abandoned: "Abandoned" };
