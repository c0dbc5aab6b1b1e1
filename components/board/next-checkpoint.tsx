import { ClockTime } from "@/components/ui/clock-time";
import { TimeUntil } from "@/components/ui/time-until";
import type { Board } from "@/server/domain/board";
import { OpenNow } from "./open-now";

interface Props {
  next: Board["nextCheckpoint"];
  streams: Board["streams"];
}

/** When the next questions come, and the way to ask them now. */
export function NextCheckpoint({ next, streams }: Props) {
  return (
    <div className="flex min-w-0 items-center justify-between gap-2 border-l border-border pl-2 max-lg:ml-auto max-md:w-full max-md:border-t max-md:border-l-0 max-md:px-2 max-md:py-1">
      <div className="min-w-0">
        <p className="text-muted">Next checkpoint</p>
        {next ? (
          <p className="flex min-w-0 gap-0.5 whitespace-nowrap">
            <ClockTime at={next.at} className="font-medium" />
            <span className="max-w-[140px] truncate" title={next.title}>
              {next.title}
            </span>
            <span className="figures text-muted">
              <TimeUntil at={next.at} />
            </span>
          </p>
        ) : (
          <p>None planned</p>
        )}
      </div>
      <OpenNow streams={streams} />
    </div>
  );
}
