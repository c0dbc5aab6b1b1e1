import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingRun() {
  return (
    <Loading what="Reading the run">
      <div className="grid gap-2 p-3 max-md:p-2">
        <Skeleton className="h-2 w-1/3" />
        <Skeleton className="h-2 w-2/3" />
        <div className="grid grid-cols-[2fr_3fr_1.5fr] gap-3 pt-2 max-md:grid-cols-1">
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-40 w-full" />
          <Skeleton className="h-40 w-full" />
        </div>
      </div>
    </Loading>
  );
}
