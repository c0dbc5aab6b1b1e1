import { expect, test } from "vitest";
import type { Question } from "@/server/domain/question";
import { confidenceQuestion, mustReadQuestion } from "@/server/domain/stream-questions";
import { isVeiled } from "./is-veiled";

const stream = { id: "s1", title: "Instant refunds", intent: "Refunds nobody has to chase" };
const files = [{ path: "src/a.ts", added: 3, removed: 0 }];
const asked = [confidenceQuestion(stream, files), mustReadQuestion(stream, files)].filter((each) => each !== null);

test("what a reading raised is shown once one has said how sure one is; the fixed questions at once", () => {
  const [sure, read] = asked;
  if (!sure || !read) throw new Error("Nothing was asked");
  const drift: Question = { ...read, id: "drift", kind: "out-of-scope", readingKey: "k" };
  const questions = [...asked, drift];
  expect(questions.map((question) => isVeiled(question, questions, []))).toEqual([false, false, true]);
  const answers = [{ questionId: sure.id, optionIds: ["4"], scale: 4 }];
  expect(isVeiled(drift, questions, answers)).toBe(false);
  expect(isVeiled(drift, [drift], [])).toBe(false);
});
