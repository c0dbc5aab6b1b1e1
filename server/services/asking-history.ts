import { askedSeverity } from "../domain/asked-severity";
import type { AskedBefore } from "../domain/asking";
import { Severity } from "../domain/reading";
import { lastAskedByKey } from "../store/asked-questions";
import { wholeChecksAnswered } from "../store/checkpoints";
import type { Db } from "../store/database";
import { failedAnswers } from "../store/failed-answers";
import { asideByKey, type openReadings } from "../store/readings";
import { kindStandings } from "./kind-standings";

export type ReadingRow = Awaited<ReturnType<typeof openReadings>>[number];

export interface AskingHistory extends AskedBefore {
  /** How often it was put off since it opened. */
  snoozes: number;
}

/** What has been asked and answered about each of these readings, by its id, and how grave each counts when it comes to asking. */
export async function askingHistory(
  db: Db,
  workspaceId: string,
  rows: ReadingRow[],
): Promise<Map<string, AskingHistory>> {
  const keys = rows.map(({ key }) => key);
  const aside = await asideByKey(db, workspaceId, keys);
  const asked = await lastAskedByKey(db, workspaceId, keys);
  const failed = await failedAnswers(
    db,
    [...asked.values()].map(({ checkpointId }) => checkpointId),
  );
  const standings = await kindStandings(db, workspaceId);
  const checks = await wholeChecksAnswered(db, workspaceId, oldest(rows));

  return new Map(
    rows.map((row) => {
      const { kind, key, openedAt } = row;
      const last = asked.get(key);
      const snoozes = (aside.snoozes.get(key) ?? []).filter(({ at }) => at >= openedAt);
      const wholeChecks = checks.filter((at) => at > openedAt).length;
      const weighed = { kind, severity: Severity.parse(row.severity), wholeChecks };
      const history: AskingHistory = {
        severity: askedSeverity(weighed, standings.get(kind) ?? "asked"),
        count: row.count,
        askedCount: row.askedCount,
        askedSeverity: row.askedSeverity,
        snooze: aside.snoozes.get(key)?.at(-1) ?? null,
        notUsefulAt: aside.useless.get(key)?.countThen ?? null,
        stillAsked: last !== undefined && last.outcome === null,
        answerFailed: last?.outcome === "acted" && failed.has(`${last.checkpointId} ${last.questionId}`),
        snoozes: snoozes.length,
      };
      return [row.id, history];
    }),
  );
}

function oldest(rows: ReadingRow[]): Date {
  return new Date(Math.min(...rows.map(({ openedAt }) => openedAt.getTime())));
}
