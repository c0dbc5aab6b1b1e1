import Link from "next/link";
import { QuestionText } from "@/components/checkpoint/question-text";
import { PathText } from "@/components/ui/path-text";
import { readingLabel } from "@/components/ui/reading-label";
import { RelativeTime } from "@/components/ui/relative-time";
import { SeverityGlyph } from "@/components/ui/severity-glyph";
import type { ReadingView } from "@/server/domain/reading-view";

interface Props {
  readings: (ReadingView & { clearedAt?: string })[];
}

/** Lines of evidence beyond these stand on the run's page. */
const LINES = 4;

/** Readings with what each rests on; a cleared one says since when. */
export function ReadingList({ readings }: Props) {
  return (
    <ul className="divide-y divide-border">
      {readings.map((reading) => (
        <li key={reading.id} className="flex items-start gap-1 py-0.75">
          <span className="mt-0.25">
            <SeverityGlyph severity={reading.severity} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex items-baseline gap-1">
              <span className={reading.clearedAt ? "text-muted" : "font-medium"}>{readingLabel(reading)}</span>
              <span className="ml-auto text-small text-muted">
                {reading.clearedAt && "cleared "}
                <RelativeTime at={reading.clearedAt ?? reading.openedAt} />
              </span>
            </p>
            <p className="text-secondary wrap-anywhere">
              <QuestionText text={reading.summary} />
            </p>
            {!reading.clearedAt && <EvidenceLinks reading={reading} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function EvidenceLinks({ reading }: { reading: ReadingView }) {
  const [runId] = reading.runIds;
  const events = reading.evidence.filter((evidence) => evidence.type === "event");
  const lines = reading.evidence.filter((evidence) => evidence.type === "line");
  const last = events.at(-1);
  return (
    <div className="mt-0.25 text-small text-muted">
      {lines.slice(0, LINES).map((line) => (
        <PathText
          key={`${line.path}:${line.line}`}
          path={line.line === null ? line.path : `${line.path}:${line.line}`}
        />
      ))}
      {lines.length > LINES && <p>and {lines.length - LINES} more</p>}
      {runId && (
        <Link
          href={last ? `/runs/${runId}#event-${last.id}` : `/runs/${runId}`}
          className="text-accent underline underline-offset-2"
        >
          {events.length > 1 ? `See the last of ${events.length} events` : "See it in the run"}
        </Link>
      )}
    </div>
  );
}
