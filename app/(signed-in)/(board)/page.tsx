import type { Metadata } from "next";
import { BoardScreen } from "@/components/board/board-screen";
import { pageData } from "../../page-data";

export const metadata: Metadata = { title: "Board" };

export default async function BoardPage() {
  const { trpc, load, hydrate } = await pageData("/");
  await load(trpc.board.show.queryOptions({}));
  return hydrate(<BoardScreen />);
}
