import { pageData } from "@/app/page-data";
import { CheckpointsScreen } from "@/components/checkpoint/checkpoints-screen";
import { shownBy } from "@/components/checkpoint/shown";

export const metadata = { title: "Checkpoints" };

interface CheckpointsPageProps {
  searchParams: Promise<{ state?: string | string[] }>;
}

export default async function CheckpointsPage({ searchParams }: CheckpointsPageProps) {
  const shown = shownBy((await searchParams).state);
  const { trpc, load, hydrate } = await pageData(shown === "all" ? "/checkpoints" : `/checkpoints?state=${shown}`);
  await Promise.all([
    load(trpc.checkpoints.list.queryOptions({ state: "open" })),
    load(trpc.checkpoints.list.queryOptions({ state: "answered" })),
  ]);
  return hydrate(<CheckpointsScreen shown={shown} />);
}
