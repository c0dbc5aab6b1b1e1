import { pageData } from "@/app/page-data";
import { CheckpointScreen } from "@/components/checkpoint/checkpoint-screen";

export const metadata = { title: "Checkpoint" };

export default async function CheckpointPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { trpc, load, hydrate } = await pageData(`/checkpoints/${id}`);
  await load(trpc.checkpoints.byId.queryOptions({ id }));
  return hydrate(<CheckpointScreen id={id} />);
}
