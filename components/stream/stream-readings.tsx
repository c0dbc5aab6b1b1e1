"use client";

import { useState } from "react";
import { useClock } from "@/components/live/use-clock";
import { ReadingList } from "@/components/run/reading-list";
import { Button } from "@/components/ui/button";
import { DriftLine } from "@/components/ui/drift-line";
import { Panel } from "@/components/ui/panel";
import type { StreamDetail } from "@/server/domain/screens";

const MINUTE = 60_000;

/** Where the stream leaves its course now, and where it did before. */
export function StreamReadings({ stream }: { stream: StreamDetail }) {
  const now = useClock((ms) => Math.floor(ms / MINUTE) * MINUTE);
  const [past, setPast] = useState(false);
  const { readings, pastReadings } = stream;
  return (
    <Panel
      title="Readings"
      count={readings.length}
      aside={
        <>
          the last 4 h <DriftLine drift={stream.drift} now={now} width={160} />
        </>
      }
    >
      {readings.length > 0 ? (
        <ReadingList readings={readings} />
      ) : (
        <p className="text-secondary">{nothingOpen(stream)}</p>
      )}
      {pastReadings.length > 0 && (
        <div className="mt-0.5">
          <Button variant="ghost" size="s" aria-expanded={past} onClick={() => setPast(!past)}>
            {past ? "Hide" : "Show"} {pastReadings.length} cleared {pastReadings.length === 1 ? "reading" : "readings"}
          </Button>
          {past && <ReadingList readings={pastReadings} />}
        </div>
      )}
    </Panel>
  );
}

/** Nothing open is only worth saying where something was looked for. */
function nothingOpen({ runs, scope, tasks }: StreamDetail): string {
  if (runs.length === 0) return "Not read: no run of this stream has reported yet.";
  if (scope.allow.length + scope.forbid.length === 0 && tasks.length === 0) {
    return "Scope not read: the stream names no files and has no task that does.";
  }
  return "None is open.";
}
