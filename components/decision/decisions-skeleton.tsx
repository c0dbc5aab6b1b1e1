import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";

/** The log's geometry while it is read. */
export function DecisionsSkeleton() {
  return (
    <Loading what="Reading the decisions">
      <div className="grid max-w-[1040px] gap-2 p-3 max-md:p-2">
        <Skeleton className="h-2 w-[24%]" />
        <Skeleton className="h-8 w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
    </Loading>
  );
}
