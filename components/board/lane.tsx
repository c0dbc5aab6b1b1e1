import { memo, useMemo } from "react";
import type { BoardStream } from "@/server/domain/board";
import { laneColumns } from "./board-counts";
import { EndedRunItem } from "./ended-run-item";
import { LANE_GRID } from "./lane-grid";
import { LaneHead } from "./lane-head";
import { LiveRuns } from "./live-runs";
import { TaskItem } from "./task-item";

interface Props {
  stream: BoardStream;
  isFirst: boolean;
  isLast: boolean;
  onMove: (streamId: string, by: -1 | 1) => void;
}

/** What is over fades out of sight here; the stream's own page has all of it. */
const OVER_SHOWN = 3;

/** One stream: what is planned, what runs, what waits for review, what is done. */
export const Lane = memo(function Lane({ stream, isFirst, isLast, onMove }: Props) {
  const lane = useMemo(() => laneColumns(stream), [stream]);
  const over = lane.done.length;

  return (
    <section
      aria-label={stream.title}
      className={`group/lane flex-none border-b border-border bg-surface max-md:pb-1.5 md:min-h-11 [&>*]:min-w-0 ${LANE_GRID}`}
    >
      <LaneHead stream={stream} isFirst={isFirst} isLast={isLast} onMove={onMove} />
      <ul aria-label="Planned" className={`${COLUMN} max-md:hidden`}>
        {lane.planned.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
      <div className="py-0.75 md:pr-1 md:pl-1.5 max-md:px-2">
        <ul aria-label="Begun, no run on it now" className="empty:hidden">
          {lane.idle.map((task) => (
            <TaskItem key={task.id} task={task} />
          ))}
        </ul>
        <LiveRuns runs={lane.live} readings={stream.readings} tasks={stream.tasks} />
      </div>
      <ul aria-label="To review" className={`${COLUMN} max-md:px-2 max-md:empty:hidden`}>
        {lane.toReview.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
        {lane.ended.slice(0, OVER_SHOWN).map((run) => (
          <EndedRunItem key={run.id} run={run} />
        ))}
      </ul>
      <ul aria-label="Done" className={`${COLUMN} max-lg:hidden`}>
        {lane.done.slice(0, OVER_SHOWN).map((task) => (
          <TaskItem key={task.id} task={task} quiet />
        ))}
        {over > OVER_SHOWN && <li className="figures pl-2.5 text-micro text-muted">and {over - OVER_SHOWN} more</li>}
      </ul>
    </section>
  );
});

const COLUMN = "grid content-start py-0.5 pr-1 pl-1.5";
