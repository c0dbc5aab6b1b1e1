import { Loading } from "@/components/ui/loading";
import { Skeleton } from "@/components/ui/skeleton";

/** The settings' geometry while they are read. */
export function SettingsSkeleton() {
  return (
    <Loading what="Reading the settings">
      <div className="grid gap-x-4 gap-y-1.5 p-3 max-md:p-2 md:grid-cols-[160px_minmax(0,760px)]">
        <Skeleton className="h-3.5 w-full" />
        <Skeleton className="h-20 w-full" />
      </div>
    </Loading>
  );
}
