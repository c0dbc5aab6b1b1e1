import { expect, test } from "vitest";
import { mergedByObject } from "./merged-by-object";
import type { Option, Question } from "./question";
import { withoutLater } from "./without-later";

function question(kind: "out-of-scope" | "collision", changes: Partial<Question> = {}): Question {
  const readingKey = `${kind}:key`;
  return {
    id: kind,
    kind,
    type: "choice",
    severity: 3,
    text: "Which of these belong?",
    object: "src/a.ts, `src/b.ts`",
    situation: `${kind} happened.`,
    background: "Agreed in version 2.",
    assessment: `${kind} counts 2.`,
    evidence: [{ type: "event", id: "event-1" }],
    options: [
      { id: "stop", label: "Stop the run", effects: [{ type: "none" }] },
      { id: kind, label: `Answer to ${kind}`, effects: [{ type: "none" }] },
      { id: "later", label: "Later", effects: [{ type: "snooze", readingKey, until: "hour" }] },
      { id: "not-useful", label: "Not useful", effects: [{ type: "not-useful", readingKey }] },
    ],
    readingKey,
    runId: "run-1",
    ...changes,
  };
}

test("two kinds that name the same files of a run ask once, with both assessments and all answers", () => {
  const [merged, ...others] = mergedByObject([
    question("out-of-scope"),
    question("collision", { object: "src/b.ts, src/a.ts", severity: 2, evidence: [{ type: "event", id: "event-2" }] }),
  ]);
  expect(others).toEqual([]);
  expect(merged).toMatchObject({
    kind: "out-of-scope",
    severity: 3,
    situation: "out-of-scope happened. collision happened.",
    background: "Agreed in version 2.",
    assessment: "out-of-scope counts 2.\ncollision counts 2.",
    also: [{ kind: "collision", readingKey: "collision:key" }],
  });
  expect(merged?.evidence).toHaveLength(2);
  expect(merged?.options.map(({ id }) => id)).toEqual([
    "stop",
    "out-of-scope",
    "collision-collision",
    "later",
    "not-useful",
  ]);
});

test("setting the one question aside sets aside all that it is about", () => {
  const [merged] = mergedByObject([question("out-of-scope"), question("collision")]);
  expect(merged?.options.find(({ id }) => id === "not-useful")?.effects).toMatchObject([
    { readingKey: "out-of-scope:key" },
    { readingKey: "collision:key" },
  ]);
});

test("other files, or the same files in another run, are another question", () => {
  const asked = [
    question("out-of-scope"),
    question("collision", { object: "src/a.ts" }),
    question("collision", { runId: "run-2" }),
  ];
  expect(mergedByObject(asked)).toHaveLength(3);
});

test("put off twice, a question has no later, and not useful says why", () => {
  const { options, assessment } = withoutLater(question("out-of-scope"));
  const facts = ({ id, asksWhy }: Option) => [id, asksWhy ?? false];
  expect(options.map(facts)).toEqual([
    ["stop", false],
    ["out-of-scope", false],
    ["not-useful", true],
  ]);
  expect(assessment).toContain("put off twice");
});
