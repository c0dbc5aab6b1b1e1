import { expect, test } from "vitest";
import { cleanAgentWords } from "./clean-agent-words";

test("terminal colours and links leave only their words", () => {
  expect(cleanAgentWords("\u001B[31mFAIL\u001B[0m \u001B]8;;http://evil.example\u0007here\u001B]8;;\u0007")).toBe(
    "FAIL here",
  );
});

test("what would turn or hide text is taken out", () => {
  expect(cleanAgentWords("user\u202E/nimda\u2066 ad\u200Bmin\uFEFF \u{E0041}")).toBe("user/nimda admin ");
});

test("lines, tabs and joined emoji stay", () => {
  expect(cleanAgentWords("a\tb\nc 👩‍💻\r")).toBe("a\tb\nc 👩‍💻");
});
