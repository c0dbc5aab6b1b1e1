import type { Metadata } from "next";
import { NewStreamScreen } from "@/components/board/new-stream-screen";
import { pageData } from "../../../page-data";

export const metadata: Metadata = { title: "New stream" };

export default async function NewStreamPage() {
  const { trpc, load, hydrate } = await pageData("/streams/new");
  await load(trpc.board.show.queryOptions({}));
  return hydrate(<NewStreamScreen />);
}
