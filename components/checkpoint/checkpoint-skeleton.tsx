import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";

/** A checkpoint's geometry while it is read. */
export function CheckpointSkeleton() {
  return (
    <Loading what="Reading the checkpoint">
      <div className="grid gap-2 p-3 max-md:p-2">
        <Skeleton className="h-2 w-[40%]" />
        <Skeleton className="h-1.5 w-[64%]" />
        <Skeleton className="h-30 w-full max-w-[960px]" />
      </div>
    </Loading>
  );
}
