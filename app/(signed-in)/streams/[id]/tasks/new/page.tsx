import type { Metadata } from "next";
import { pageData } from "@/app/page-data";
import { NewTaskScreen } from "@/components/task/new-task-screen";

export const metadata: Metadata = { title: "New task" };

export default async function NewTaskPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { trpc, load, hydrate } = await pageData(`/streams/${id}/tasks/new`);

  await Promise.all([load(trpc.workstreams.byId.queryOptions({ id })), load(trpc.workstreams.list.queryOptions())]);

  return hydrate(<NewTaskScreen workstreamId={id} />);
}
