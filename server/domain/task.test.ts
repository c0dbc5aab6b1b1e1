import { expect, test } from "vitest";
import { UpdateTask } from "./task";

test("a change of the title says nothing about the criteria, the dependencies or the interfaces", () => {
  const id = "018f4e6a-0000-7000-8000-000000000001";
  expect(UpdateTask.parse({ id, title: "Outbox retries" })).toEqual({ id, title: "Outbox retries" });
});
