import type { Board, BoardStream } from "@/server/domain/board";
import { isLive } from "@/server/domain/live-states";
import type { RunState, RunSummary } from "@/server/domain/run";
import type { TaskState } from "@/server/domain/task";

const PLANNED: readonly TaskState[] = ["planned", "ready", "blocked"];
const OVER: readonly TaskState[] = ["done", "stopped", "abandoned"];

/** What a stream's lane holds, column by column. A live run keeps its place whatever it does: new ones come last. */
export function laneColumns(stream: BoardStream) {
  const live = stream.runs.filter((run) => isLive(run.state)).toSorted(byStart);
  const watched = new Set(live.map((run) => run.taskId));
  return {
    planned: stream.tasks.filter((task) => PLANNED.includes(task.state)),
    live,
    /** Begun, but no agent is on it now. */
    idle: stream.tasks.filter((task) => task.state === "running" && !watched.has(task.id)),
    toReview: stream.tasks.filter((task) => task.state === "in-review"),
    done: stream.tasks.filter((task) => OVER.includes(task.state)),
    /** Ended runs that no task speaks for: what they left has not been judged. */
    ended: stream.runs.filter((run) => !isLive(run.state) && run.taskId === null),
  };
}

function byStart(a: RunSummary, b: RunSummary): number {
  return a.startedAt.localeCompare(b.startedAt) || a.id.localeCompare(b.id);
}

/** The numbers of the strip and of the column heads. */
export function boardCounts(board: Board) {
  const lanes = board.streams.map(laneColumns);
  const runs = [...board.streams.flatMap((stream) => stream.runs), ...board.unplaced];
  const inState = (state: RunState) => runs.filter((run) => run.state === state).length;
  const inLanes = (count: (lane: ReturnType<typeof laneColumns>) => number) =>
    lanes.reduce((sum, lane) => sum + count(lane), 0);

  return {
    streams: board.streams.length,
    running: inState("running"),
    waiting: inState("waiting"),
    stalled: inState("stalled"),
    planned: inLanes((lane) => lane.planned.length),
    live: inLanes((lane) => lane.live.length),
    toReview: inLanes((lane) => lane.toReview.length),
    /** Of them and of what no review waits for, since no task speaks for it. */
    toLookAt: inLanes((lane) => lane.toReview.length + lane.ended.length),
    done: inLanes((lane) => lane.done.length),
  };
}
