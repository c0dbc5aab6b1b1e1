import Link from "next/link";
import { Ago } from "@/components/ui/ago";
import { ClockTime } from "@/components/ui/clock-time";
import { Panel } from "@/components/ui/panel";
import { TimeUntil } from "@/components/ui/time-until";
import type { CheckpointSummary } from "@/server/domain/checkpoint";
import type { StreamDetail } from "@/server/domain/screens";
import { cadenceWords } from "./cadence-words";

const SHOWN = 8;

/** When the stream is asked about, and what was asked before. */
export function StreamCheckpoints({ stream }: { stream: StreamDetail }) {
  const { checkpoints, nextCheckpointAt } = stream;
  return (
    <Panel title="Checkpoints" count={checkpoints.length}>
      <p>
        {nextCheckpointAt ? (
          <>
            Next at <ClockTime at={nextCheckpointAt} className="font-medium" />{" "}
            <span className="figures text-muted">
              <TimeUntil at={nextCheckpointAt} />
            </span>
          </>
        ) : (
          "None is planned while the stream is paused."
        )}
      </p>
      <p className="text-small text-muted">{cadenceWords(stream.cadence)}</p>
      <ul className="mt-0.5">
        {checkpoints.slice(0, SHOWN).map((checkpoint) => (
          <li key={checkpoint.id}>
            <Link
              href={`/checkpoints/${checkpoint.id}`}
              className="touch flex items-baseline gap-1 rounded-s py-0.5 hover:underline"
            >
              <span className="figures text-muted">{checkpoint.number}</span>
              <span
                className={`min-w-0 flex-1 truncate ${checkpoint.state === "open" ? "font-medium text-state-waiting" : ""}`}
              >
                {wordsOf(checkpoint)}
              </span>
              <span className="text-small text-muted">
                <Ago at={checkpoint.answeredAt ?? checkpoint.openedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {checkpoints.length > SHOWN && (
        <Link href="/checkpoints" className="text-small text-accent underline underline-offset-2">
          All checkpoints
        </Link>
      )}
    </Panel>
  );
}

function wordsOf({ state, questions, answeredBy }: CheckpointSummary): string {
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  return state === "open" ? `${count} open` : `${count}, answered by ${answeredBy ?? "a member"}`;
}
