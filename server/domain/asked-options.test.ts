import { expect, test } from "vitest";
import { askedOptions } from "./asked-options";

test("the two sides of an or are options", () => {
  expect(askedOptions("The table is ready. Should I use Postgres or SQLite?")).toEqual({
    question: "Should I use Postgres or SQLite?",
    options: ["use Postgres", "SQLite"],
  });
});

test("a list above the question is what there is to choose from", () => {
  const message = "I see two ways:\n\n1. **Keep** the tests\n2. Delete them\n3. Move them\n\nWhat's your preference?";
  expect(askedOptions(message)).toEqual({
    question: "What's your preference?",
    options: ["Keep the tests", "Delete them", "Move them"],
  });
});

test("a list below the question counts as well", () => {
  expect(askedOptions("Which limit?\n- 10 a second\n- 100 a second").options).toEqual(["10 a second", "100 a second"]);
});

test("a list about something else offers nothing", () => {
  const message = "Done:\n- parser\n- printer\n\nThe export is left out.\n\nWant me to commit these changes?";
  expect(askedOptions(message)).toEqual({ question: "Want me to commit these changes?", options: [] });
});

test("code is not read", () => {
  expect(askedOptions("```ts\nconst a = b ? c : d;\n```\nIs this right?").question).toBe("Is this right?");
});

test("more than five are the last five", () => {
  const items = Array.from({ length: 8 }, (_, index) => `${index + 1}. way ${index + 1}`).join("\n");
  expect(askedOptions(`${items}\nWhich one?`).options).toEqual(["way 4", "way 5", "way 6", "way 7", "way 8"]);
});
