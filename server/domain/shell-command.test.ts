import { expect, test } from "vitest";
import { shellCommand } from "./shell-command";

test.each([["npm test"], ["  npm   test "], ["npm test;"], ["npm test 2>&1"], ["npm run test"], ["npm test\n"]])(
  "%j is npm test, alone",
  (text) => {
    expect(shellCommand(text)).toEqual({ whole: "npm test", folder: null, inside: [] });
  },
);

test("going to a folder first is told apart from the command", () => {
  expect(shellCommand("cd /home/dev/demo && npm test")).toEqual({
    whole: "npm test",
    folder: "/home/dev/demo",
    inside: [],
  });
});

test.each([
  ["npm test | tail -20"],
  ["npm test || true"],
  ["npm test; true"],
  ["npm test; echo $?"],
  ["npm test && git commit -m 'done'"],
  ["npm test &"],
  ["npm test > log.txt"],
  ["npm test |& tee log"],
  ["timeout 60 npm test"],
  ["CI=1 npm test"],
  ["! npm test"],
  ["bash -c 'npm test'"],
  ['sh -c "npm test" || true'],
  ["(npm test)"],
  ["npm run lint\nnpm test"],
])("%j holds npm test, but not alone", (text) => {
  const { whole, inside } = shellCommand(text);
  expect(whole).not.toBe("npm test");
  expect(inside).toContain("npm test");
});

test("quotes keep their spaces and hide what looks like an operator", () => {
  expect(shellCommand(`grep -q "a  && b"   src/a.ts`)).toEqual({
    whole: `grep -q "a  && b" src/a.ts`,
    folder: null,
    inside: [],
  });
});

test("a list is the same list however it is spaced", () => {
  expect(shellCommand("npm run lint  &&\n npm test").whole).toBe(shellCommand("npm run lint && npm test").whole);
});

test.each([["'"], ['"'], ["cd"], ["&&"], [";;"], ["\\"], ["| |"], ["x".repeat(20_000)]])("%j does no harm", (text) => {
  expect(shellCommand(text).inside.length).toBeLessThan(20);
});
