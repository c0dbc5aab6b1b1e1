import { QuestionText } from "@/components/checkpoint/question-text";
import { ReadingBadge } from "@/components/ui/reading-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RunDetail } from "@/server/domain/run";

/** The open readings of the run, the loudest first, each with the events it rests on. */
export function RunReadings({ run }: { run: RunDetail }) {
  const readings = [...run.readings].sort((a, b) => b.severity - a.severity);
  return (
    <section aria-labelledby="run-readings" className="border-b border-border px-2 py-1.25">
      <h2 id="run-readings" className="font-semibold">
        Readings
      </h2>
      {readings.length === 0 && <p className="mt-0.25 text-secondary">{nothingOpen(run)}</p>}
      <ul className="grid gap-1">
        {readings.map((reading) => {
          const event = reading.evidence.find((evidence) => evidence.type === "event");
          return (
            <li key={reading.id} className="mt-0.5">
              <p className="flex items-center gap-1">
                <ReadingBadge reading={reading} />
                <RelativeTime at={reading.openedAt} className="ml-auto text-small text-muted" />
              </p>
              <p className="text-small text-secondary wrap-anywhere">
                <QuestionText text={reading.summary} />{" "}
                {event && (
                  <a href={`#event-${event.id}`} className="text-accent underline underline-offset-2">
                    See the event
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Nothing open is only worth saying where something was looked for. */
function nothingOpen(run: RunDetail): string {
  if (!run.workstreamId) return "Not read: the run has no place, so there is no scope to hold it to.";
  const unscoped = run.filesTouched.length > 0 && run.filesTouched.every((file) => file.place === "unscoped");
  return unscoped ? "Scope not read: neither the task nor its stream says which files it may touch." : "None is open.";
}
