import { expect, test } from "vitest";
import { effectsOf } from "./effects-of";
import { Answer, type Effect, Question } from "./question";

const RUN = "run-1";
const FILES = ["src/a.ts", "src/b.ts", "package.json"];

const revert = (paths: string[]): Effect => ({
  type: "revert",
  runId: RUN,
  paths,
  words: "Put {paths} back as it was.",
});
const widen = (paths: string[]): Effect => ({ type: "widen-scope", taskId: "task-1", paths });

test("each chosen option brings its effects, with the words as the agent will read them", () => {
  const question = asked({ options: [option("put-back", revert(["src/a.ts"])), option("widen", widen(["src/a.ts"]))] });

  expect(effectsOf([question], [answered({ optionIds: ["put-back"] })])).toEqual([
    {
      questionId: "q1",
      effect: { type: "revert", runId: RUN, paths: ["src/a.ts"], words: "Put src/a.ts back as it was." },
      words: "Put src/a.ts back as it was.",
    },
  ]);
});

test("a tick list brings the effects of every ticked option, in the order they are shown", () => {
  const question = asked({ type: "multi", options: [option("widen", widen(["src/a.ts"])), option("stop", stop())] });

  const chosen = effectsOf([question], [answered({ optionIds: ["stop", "widen"] })]);

  expect(chosen.map(({ effect }) => effect.type)).toEqual(["widen-scope", "stop-run"]);
  expect(chosen.map(({ words }) => words)).toEqual([null, "Stop here."]);
});

test("rows that chose the same are one effect that names all their files", () => {
  const chosen = effectsOf([matrix()], [answered({ rows: { r0: "widen", r1: "put-back", r2: "put-back" } })]);

  expect(chosen.map(({ effect }) => effect)).toEqual([
    { type: "widen-scope", taskId: "task-1", paths: ["src/a.ts"] },
    {
      type: "revert",
      runId: RUN,
      paths: ["src/b.ts", "package.json"],
      words: "Put src/b.ts and package.json back as it was.",
    },
  ]);
});

test("a row that nobody chose for is left alone", () => {
  const chosen = effectsOf([matrix()], [answered({ rows: { r2: "put-back" } })]);

  expect(chosen.map(({ effect }) => effect)).toEqual([
    { type: "revert", runId: RUN, paths: ["package.json"], words: "Put package.json back as it was." },
  ]);
});

test("own words follow the option's words", () => {
  const question = asked({ options: [option("stop", stop()), option("none", { type: "none" })] });

  expect(effectsOf([question], [answered({ optionIds: ["stop"], text: "Ask Priya first." })])[0]?.words).toBe(
    "Stop here.\n\nThe engineer adds: Ask Priya first.",
  );
});

test("own words are said once to a run, even when two options speak to it", () => {
  const question = asked({
    type: "multi",
    options: [option("put-back", revert(["src/a.ts"])), option("stop", stop())],
  });

  const chosen = effectsOf([question], [answered({ optionIds: ["put-back", "stop"], text: "Thanks." })]);

  expect(chosen.map(({ words }) => words)).toEqual([
    "Put src/a.ts back as it was.\n\nThe engineer adds: Thanks.",
    "Stop here.",
  ]);
});

test("own words reach the run by themselves when the option sends none", () => {
  const chosen = effectsOf([matrix()], [answered({ rows: { r0: "widen" }, text: "Only the types in it." })]);

  expect(chosen.map(({ effect }) => effect).at(-1)).toEqual({
    type: "directive",
    runId: RUN,
    words: "Only the types in it.",
  });
});

test("own words beside “not useful” stay with Leeway", () => {
  const question = asked({ options: [option("no", { type: "not-useful", readingKey: "k" }), option("stop", stop())] });

  expect(
    effectsOf([question], [answered({ optionIds: ["no"], text: "Generated file." })]).map(({ words }) => words),
  ).toEqual([null]);
});

test("a step of a scale brings the effects written on it", () => {
  const steps = [1, 2, 3, 4, 5].map((step) => option(`s${step}`, step === 1 ? stop() : { type: "none" }));
  const question = asked({ type: "scale", options: steps });

  expect(effectsOf([question], [answered({ scale: 1 })]).map(({ words }) => words)).toEqual(["Stop here."]);
});

test("a dollar sign in a path is a dollar sign in the words", () => {
  const question = asked({ options: [option("put-back", revert(["src/$&.ts"])), option("stop", stop())] });

  expect(effectsOf([question], [answered({ optionIds: ["put-back"] })])[0]?.words).toBe(
    "Put src/$&.ts back as it was.",
  );
});

test("an option that was never offered does nothing", () => {
  expect(effectsOf([matrix()], [answered({ rows: { r0: "delete-everything" } })])).toEqual([]);
  expect(effectsOf([matrix()], [answered({ questionId: "other", rows: { r0: "widen" } })])).toEqual([]);
});

function matrix(): Question {
  return asked({
    type: "matrix",
    rows: FILES.map((label, row) => ({ id: `r${row}`, label })),
    options: [option("widen", widen(FILES)), option("put-back", revert(FILES))],
  });
}

function asked(parts: Partial<Question>): Question {
  return Question.parse({
    id: "q1",
    kind: "out-of-scope",
    type: "choice",
    severity: 2,
    text: "Which of these belong?",
    object: "src/a.ts",
    situation: "",
    background: "",
    assessment: "",
    evidence: [],
    options: [],
    runId: RUN,
    ...parts,
  });
}

function option(id: string, ...effects: Effect[]) {
  return { id, label: id, effects };
}

function stop(): Effect {
  return { type: "stop-run", runId: RUN, words: "Stop here." };
}

function answered(parts: Partial<Answer>): Answer {
  return Answer.parse({ questionId: "q1", ...parts });
}
