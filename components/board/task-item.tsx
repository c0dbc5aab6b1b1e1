import Link from "next/link";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { BoardTask } from "@/server/domain/board";

interface Props {
  task: BoardTask;
  /** It is over: smaller and paler. */
  quiet?: boolean;
}

/** A task that nobody works on now. A blocked one says what blocks it and who can unblock it. */
export function TaskItem({ task, quiet = false }: Props) {
  return (
    <li className="min-w-0">
      <Link
        href={`/tasks/${task.id}`}
        className={`flex min-w-0 items-start gap-0.75 hover:underline ${quiet ? "py-0.5 text-small text-muted" : "py-[2px]"}`}
      >
        <span className={`flex flex-none items-center ${quiet ? "h-2" : "h-2.5"}`}>
          <StateGlyph state={task.state} />
        </span>
        <span className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]" title={task.title}>
          {task.title}
        </span>
      </Link>
      {task.blockedBy && (
        <p
          title={`Blocked by ${task.blockedBy.title}; ${task.blockedBy.owner} can unblock it`}
          className="block truncate pl-2.5 text-micro leading-[14px] text-muted"
        >
          by {task.blockedBy.title}: {task.blockedBy.owner}
        </p>
      )}
    </li>
  );
}
