"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/live/use-trpc";
import { PageHeader } from "@/components/ui/page-header";
import { TaskForm } from "./task-form";

export function NewTaskScreen({ workstreamId }: { workstreamId: string }) {
  const router = useRouter();
  const { data: stream } = useSuspenseQuery(useTRPC().workstreams.byId.queryOptions({ id: workstreamId }));
  const back = `/streams/${workstreamId}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: "/", label: "Board" },
          { href: back, label: stream.title },
        ]}
        title="New task"
      />
      <div className="flex-1 bg-surface px-3 pt-2 max-md:px-2">
        <div className="max-w-[760px]">
          <TaskForm
            workstreamId={workstreamId}
            task={null}
            onSaved={(taskId) => router.push(`/tasks/${taskId}`)}
            onCancel={() => router.push(back)}
          />
        </div>
      </div>
    </>
  );
}
