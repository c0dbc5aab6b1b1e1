import Link from "next/link";
import { useClock } from "@/components/live/use-clock";
import { Ago } from "@/components/ui/ago";
import { Avatar } from "@/components/ui/avatar";
import { DriftLine } from "@/components/ui/drift-line";
import { ReadingBadge } from "@/components/ui/reading-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { UnseenGlyph } from "@/components/ui/unseen-glyph";
import type { BoardStream } from "@/server/domain/board";
import { LaneMenu } from "./lane-menu";

interface Props {
  stream: BoardStream;
  isFirst: boolean;
  isLast: boolean;
  onMove: (streamId: string, by: -1 | 1) => void;
}

const MINUTE = 60_000;

/** Why the stream exists, who owns it, and how it drifts. */
export function LaneHead({ stream, ...order }: Props) {
  const now = useClock((ms) => Math.floor(ms / MINUTE) * MINUTE);

  return (
    <header className="flex flex-col gap-[2px] px-2 py-0.75 max-md:pt-1.5 md:pr-1">
      <div className="flex items-center gap-0.5">
        <h3 className="min-w-0 flex-1 truncate font-semibold tracking-[-0.005em]" title={stream.title}>
          <Link href={`/streams/${stream.id}`} className="hover:underline">
            {stream.title}
          </Link>
        </h3>
        <DriftLine drift={stream.drift} now={now} />
      </div>
      <div className="relative flex min-w-0 items-center gap-0.75 text-small text-muted">
        <Avatar name={stream.owner.name} size="s" />
        <p className="min-w-0 flex-1 truncate" title={stream.intent}>
          {stream.intent}
        </p>
        <LaneMenu stream={stream} {...order} />
      </div>
      <div className="mt-[3px] flex min-w-0 flex-wrap items-center gap-x-1 gap-y-[2px] text-small">
        {stream.readings.map((reading) => (
          <ReadingBadge key={reading.id} reading={reading} />
        ))}
        {stream.pausedSince && <Paused since={stream.pausedSince} because={stream.pausedBecause} />}
        {stream.readings.length === 0 && <NothingOpen readAt={stream.readAt} />}
      </div>
    </header>
  );
}

function Paused({ since, because }: { since: string; because: string | null }) {
  return (
    <span className="truncate text-state-stopped" title={because ?? undefined}>
      Paused <RelativeTime at={since} />
    </span>
  );
}

/** Nothing open is only said of what was read; what was not seen is said to be so. */
function NothingOpen({ readAt }: { readAt: string | null }) {
  if (readAt === null) {
    return (
      <span className="flex min-w-0 items-center gap-0.5 text-muted">
        <UnseenGlyph />
        <span className="truncate">Not read: no run has reported</span>
      </span>
    );
  }
  return (
    <span className="text-muted">
      Nothing open, read <Ago at={readAt} />
    </span>
  );
}
