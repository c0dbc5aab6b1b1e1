import { expect, test } from "vitest";
import { NOT_CHECKED } from "./redact";
import { redactDeep } from "./redact-deep";

const SECRET = `ghp${"_"}aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zCaB3d`;

test("strings and keys are masked at any depth, and everything else stays", () => {
  expect(redactDeep({ a: [1, null, true, { b: `x ${SECRET}` }], [SECRET]: "key" })).toEqual({
    a: [1, null, true, { b: "x [redacted:github-pat]" }],
    "[redacted:github-pat]": "key",
  });
});

test("a field's name tells that it holds a secret", () => {
  expect(
    redactDeep({ env: { DB_PASSWORD: "SuperSecret123!", apiKey: "aB3dE5gH7jK9mN1pQ2rS", cwd: "/home/me" } }),
  ).toEqual({
    env: { DB_PASSWORD: "[redacted:password]", apiKey: "[redacted:token]", cwd: "/home/me" },
  });
  expect(redactDeep({ inputTokens: 12, password: "none", token: "basic" })).toEqual({
    inputTokens: 12,
    password: "none",
    token: "basic",
  });
});

test("a value nested beyond reason is cut off, not followed", () => {
  let value: unknown = SECRET;
  for (let i = 0; i < 20_000; i++) value = [value];
  const text = JSON.stringify(redactDeep(value));
  expect(text).toContain(NOT_CHECKED);
  expect(text).not.toContain(SECRET);
});

test("without time left nothing is kept unchecked", () => {
  expect(redactDeep({ text: SECRET }, -1)).toEqual({ text: NOT_CHECKED });
});
