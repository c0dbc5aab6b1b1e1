import type { BoardStream } from "@/server/domain/board";

/** The streams that hold every word of `sought` in their title, a task's or a run's. All of them for nothing sought. */
export function findStreams(streams: BoardStream[], sought: string): BoardStream[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return streams;
  return streams.filter((stream) => {
    const text = [stream.title, ...stream.tasks.map((task) => task.title), ...stream.runs.map((run) => run.title)]
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
