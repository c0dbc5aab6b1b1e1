import { type AskedBefore, isWorthAsking } from "../domain/asking";
import { Evidence } from "../domain/evidence";
import type { Question } from "../domain/question";
import { type Reading, ReadingKind, Severity } from "../domain/reading";
import { RUN_SIGNALS } from "../signals/signals";
import type { Db } from "../store/database";
import { asideByKey, markAsked, openReadings } from "../store/readings";
import { findPlacedRun } from "../store/runs";
import { runView } from "./run-view";

interface Wanted {
  workspaceId: string;
  workstreamId: string;
  /** Only readings at least this grave. */
  least: Severity;
  /** Ask again even about what was asked before, because a person wants to look now. */
  anyway: boolean;
}

/** The questions a stream's open readings raise now, gravest first, one for each object. What is asked is marked as asked. */
export async function questionsOfStream(db: Db, wanted: Wanted, now: Date): Promise<Question[]> {
  const rows = await openReadings(db, wanted.workspaceId, wanted.workstreamId);
  const aside = await asideByKey(
    db,
    wanted.workspaceId,
    rows.map(({ key }) => key),
  );

  const questions: Question[] = [];
  for (const row of rows.filter(({ severity }) => severity >= wanted.least)) {
    const before: AskedBefore = {
      severity: Severity.parse(row.severity),
      count: row.count,
      askedCount: wanted.anyway ? null : row.askedCount,
      askedSeverity: wanted.anyway ? null : row.askedSeverity,
      snooze: wanted.anyway ? null : (aside.snoozes.get(row.key) ?? null),
      notUsefulAt: aside.useless.get(row.key)?.countThen ?? null,
    };
    const question = isWorthAsking(before, now) ? await askAbout(db, row) : null;
    if (!question) continue;
    questions.push(question);
    await markAsked(db, row.id, row.count, row.severity);
  }
  return questions;
}

type Row = Awaited<ReturnType<typeof openReadings>>[number];

async function askAbout(db: Db, row: Row): Promise<Question | null> {
  const signal = RUN_SIGNALS.find(({ kind }) => kind === row.kind);
  const [runId] = row.runIds;
  const run = runId ? await findPlacedRun(db, runId) : null;
  const view = run ? await runView(db, run) : null;
  return signal && view ? signal.ask(readingOf(row), view) : null;
}

function readingOf(row: Row): Reading {
  return {
    kind: ReadingKind.parse(row.kind),
    key: row.key,
    severity: Severity.parse(row.severity),
    summary: row.summary,
    evidence: Evidence.array().parse(row.evidence),
    count: row.count,
    object: row.object !== null && typeof row.object === "object" && !Array.isArray(row.object) ? row.object : {},
    nextLookAt: null,
  };
}
