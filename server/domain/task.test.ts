import { expect, test } from "vitest";
import { UpdateTask } from "./task";
import { UpdateWorkstream } from "./workstream";

const id = "018f4e6a-0000-7000-8000-000000000001";

test("a change of the title says nothing about the criteria, the dependencies or the interfaces", () => {
  expect(UpdateTask.parse({ id, title: "Outbox retries" })).toEqual({ id, title: "Outbox retries" });
});

test("a scope that allows more leaves what it forbids alone", () => {
  expect(UpdateWorkstream.parse({ id, scope: { allow: ["src/**"] } }).scope).toEqual({ allow: ["src/**"] });
});
