import { expect, test } from "vitest";
import type { Effect, Option } from "@/server/domain/question";
import { type OptionRoles, optionRoles } from "./option-roles";

const OPTIONS = [
  option("widen", { type: "widen-scope", taskId: "t", paths: ["a.ts"] }),
  option("stop", { type: "stop-run", runId: "r", words: "Stop." }),
  option("later", { type: "snooze", readingKey: "k", until: "hour" }),
  option("not-useful", { type: "not-useful", readingKey: "k" }),
];

test("later and not useful stand at the foot of a question", () => {
  expect(ids(optionRoles({ type: "choice", options: OPTIONS }))).toEqual({
    main: ["widen", "stop"],
    whole: [],
    aside: ["later", "not-useful"],
  });
});

test("stopping the run is no choice for one row", () => {
  expect(ids(optionRoles({ type: "matrix", options: OPTIONS }))).toEqual({
    main: ["widen"],
    whole: ["stop"],
    aside: ["later", "not-useful"],
  });
});

function ids({ main, whole, aside }: OptionRoles) {
  const idsOf = (options: Option[]) => options.map(({ id }) => id);
  return { main: idsOf(main), whole: idsOf(whole), aside: idsOf(aside) };
}

function option(id: string, ...effects: Effect[]): Option {
  return { id, label: id, effects };
}
