import { Ago } from "@/components/ui/ago";
import { Notice } from "@/components/ui/notice";
import type { StreamDetail } from "@/server/domain/screens";

/** Since when and why the stream is held, for as long as it is. */
export function StreamPause({ stream }: { stream: StreamDetail }) {
  if (!stream.pausedSince) return null;
  return (
    <div className="bg-surface px-3 pt-1.5 max-md:px-2">
      <Notice
        tone="warning"
        title={
          <>
            Paused <Ago at={stream.pausedSince} />
          </>
        }
      >
        {stream.pausedBecause}
      </Notice>
    </div>
  );
}
