import { pageData } from "@/app/page-data";
import { DecisionsScreen } from "@/components/decision/decisions-screen";

export const metadata = { title: "Decisions" };

export default async function DecisionsPage() {
  const { trpc, load, hydrate } = await pageData("/decisions");
  await Promise.all([load(trpc.decisions.list.queryOptions()), load(trpc.workstreams.list.queryOptions())]);
  return hydrate(<DecisionsScreen />);
}
