import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";
import { LANE_GRID } from "./lane-grid";

const LANES = ["first", "second", "third", "fourth", "fifth"];

/** The board's geometry before its content. */
export function BoardLoading() {
  return (
    <Loading what="Reading the board">
      <div className="flex h-7 items-center gap-3 border-b border-border bg-surface px-2">
        <Skeleton className="h-2 w-[88px]" />
        <Skeleton className="h-2 w-[88px]" />
        <Skeleton className="h-2 w-[88px]" />
      </div>
      <div className="md:grid md:grid-cols-[minmax(0,1fr)_var(--queue-width)]">
        <div>
          <div className="h-4 border-b border-border" />
          {LANES.map((lane) => (
            <div key={lane} className={`h-11 border-b border-border bg-surface max-md:p-2 ${LANE_GRID}`}>
              <span className="grid content-start gap-1 p-2">
                <Skeleton className="h-1.5 w-[120px]" />
                <Skeleton className="h-1.5 w-[160px]" />
              </span>
              <span className="p-1.5 max-md:hidden">
                <Skeleton className="h-1.5 w-[120px]" />
              </span>
              <span className="p-0.75">
                <Skeleton className="h-9 w-full" />
              </span>
            </div>
          ))}
        </div>
        <div className="grid content-start gap-2 border-l border-border bg-surface p-2 max-md:hidden">
          <Skeleton className="h-2 w-[96px]" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-9 w-full" />
        </div>
      </div>
    </Loading>
  );
}
