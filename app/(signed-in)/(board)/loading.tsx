import { BoardLoading } from "@/components/board/board-loading";

export default function Loading() {
  return <BoardLoading />;
}
