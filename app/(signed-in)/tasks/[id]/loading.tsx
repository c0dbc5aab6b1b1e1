import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";

export default function LoadingTask() {
  return (
    <Loading what="Reading the task">
      <div className="grid max-w-[760px] gap-2 p-3 max-md:p-2">
        <Skeleton className="h-2 w-1/3" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-16 w-full" />
      </div>
    </Loading>
  );
}
