"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/live/use-trpc";
import { CopyLine } from "@/components/ui/copy-line";
import type { TaskDetail } from "@/server/domain/screens";

/** How an agent comes to work on this task. */
export function StartAgent({ task }: { task: TaskDetail }) {
  const trpc = useTRPC();
  const { data: stream } = useQuery(trpc.workstreams.byId.queryOptions({ id: task.workstreamId }));
  const { data: connection } = useQuery(trpc.connection.show.queryOptions());
  const folder = stream?.repository.path ?? stream?.folders[0];
  const branch = stream?.branch;
  if (task.closure) return null;

  return (
    <div className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-0.75">
      <h3 className="font-medium">
        {task.runs.length === 0 ? "No agent works on it yet. Start one" : "Start another agent on it"}
      </h3>
      <p className="text-secondary">
        {folder
          ? `A run that starts in ${folder}${branch ? ` on ${branch}` : ""} comes to this stream by itself; place it on the task from its page.`
          : "Name the folder of the stream and its runs come to it by themselves; place them on the task from their page."}
      </p>
      <p className="text-secondary">To put a run on this task at once, give every report its id:</p>
      <CopyLine text={`X-Leeway-Task: ${task.id}`} what="the header" />
      <p className="text-small text-muted">
        Not connected yet? On the machine where the agent works:{" "}
        <code>npx leeway connect claude-code{connection ? ` --url ${connection.url}` : ""}</code>
      </p>
    </div>
  );
}
