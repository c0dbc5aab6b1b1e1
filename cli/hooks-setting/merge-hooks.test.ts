import fc from "fast-check";
import { expect, test } from "vitest";
import { hookEntries } from "../claude-code/hook-entries";
import { addHooks, removeHooks } from "./merge-hooks";

const ours = hookEntries({
  url: "http://127.0.0.1:3000",
  key: "lw_0123456789abcdef0123456789abcdef",
  node: "/opt/node 20/bin/node",
  script: "/home/o'neil/leeway.mjs",
  stateFolder: "/home/o'neil/.local/state/leeway",
});

const SOMEONES = `{
    "$schema": "https://json.schemastore.org/claude-code-settings.json",
    "permissions": { "allow": ["Bash(npm test:*)", "Read(~/.zshrc)"], "deny": [] },
    "env": {"BIG": "1", "10": "ten", "2": "two"},
    "hooks": {
        "Stop": [
            { "hooks": [{ "type": "command", "command": "afplay /System/Sounds/Glass.aiff" }] }
        ],
        "PreToolUse": [{"matcher":"Bash","hooks":[{"type":"command","command":"./guard.sh \\"}]{\\""}]}],
        "Elicitation": []
    },
    "cleanupPeriodDays": 1e2
}
`;

test("hooks of other tools stay where they are, and come first", () => {
  const { text } = addHooks(SOMEONES, ours);
  const settings = JSON.parse(text);

  expect(settings.hooks.Stop).toHaveLength(2);
  expect(settings.hooks.Stop[0].hooks[0].command).toContain("afplay");
  expect(settings.hooks.PreToolUse[0].matcher).toBe("Bash");
  expect(settings.hooks.Elicitation).toEqual([]);
  expect(settings.hooks.SessionStart).toHaveLength(1);
  expect(text).toContain('"cleanupPeriodDays": 1e2');
  expect(text).toContain('\n        "SessionStart": [\n            {\n');
});

test("what connect adds, disconnect takes away to the byte", () => {
  const { text, created } = addHooks(SOMEONES, ours);
  expect(removeHooks(text, created)).toBe(SOMEONES);
});

test("a change made after connecting stays when Leeway goes", () => {
  const { text, created } = addHooks(SOMEONES, ours);
  const changed = text.replace('"10": "ten"', '"10": "eleven"');
  expect(removeHooks(changed, created)).toBe(SOMEONES.replace('"10": "ten"', '"10": "eleven"'));
});

test("a hook that a person put into our own group stays", () => {
  const { text, created } = addHooks("{}\n", ours);
  const settings = JSON.parse(text);
  settings.hooks.Stop[0].hooks.push({ type: "command", command: "say done" });

  const left = JSON.parse(removeHooks(JSON.stringify(settings), created));
  expect(left).toEqual({ hooks: { Stop: [{ hooks: [{ type: "command", command: "say done" }] }] } });
});

test("an event that was there with an empty list is there again afterwards", () => {
  const before = '{\n  "hooks": {\n    "Stop": []\n  }\n}';
  const { text, created } = addHooks(before, ours);
  expect(JSON.parse(removeHooks(text, created))).toEqual(JSON.parse(before));
});

test("without a record of what was created, Leeway's entries still go", () => {
  const { text } = addHooks('{\r\n\t"model": "opus"\r\n}\r\n', ours);
  expect(text.split("\r\n").length).toBe(text.split("\n").length);
  expect(removeHooks(text, null)).toBe('{\r\n\t"model": "opus"\r\n}\r\n');
});

test("a file on one line stays on one line", () => {
  const { text, created } = addHooks('{"model":"opus"}', ours);
  expect(text).not.toContain("\n");
  expect(removeHooks(text, created)).toBe('{"model":"opus"}');
});

test.each([
  ["{ not json", "not valid JSON"],
  ["[]", "not valid JSON"],
  ['{"hooks": []}', '"hooks" is not an object'],
  ['{"hooks": {"Stop": {}}}', '"hooks.Stop" is not a list'],
])("settings that cannot be changed safely are refused: %s", (text, reason) => {
  expect(() => addHooks(text, ours)).toThrow(reason);
});

test("nesting of any depth does not exhaust the stack", () => {
  const deep = `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`;
  const { text, created } = addHooks(deep, ours);
  expect(removeHooks(text, created)).toBe(deep);
});

test("what stands on one line is gone on with on that line", () => {
  const before = '{\n  "hooks": {"Stop": [{"hooks": []}]}\n}\n';
  const { text, created } = addHooks(before, ours);
  expect(text.split("\n")).toHaveLength(4);
  expect(text).toContain('[{"hooks": []}, {"hooks":[{"type":"http"');
  expect(removeHooks(text, created)).toBe(before);
});

test("whatever the settings say, connecting and disconnecting leaves them as they were", () => {
  fc.assert(
    fc.property(anySettings, fc.constantFrom(undefined, 2, "\t"), (settings, indent) => {
      const before = JSON.stringify(settings, null, indent);
      const { text, created } = addHooks(before, ours);
      expect(Object.keys(JSON.parse(text).hooks)).toEqual(expect.arrayContaining(Object.keys(ours)));

      const again = addHooks(removeHooks(text, created), ours);
      expect(JSON.parse(again.text)).toEqual(JSON.parse(text));
      expect(JSON.parse(removeHooks(again.text, again.created))).toEqual(JSON.parse(before));
    }),
    { numRuns: 60 },
  );
});

const anyHandler = fc.oneof(fc.record({ type: fc.constant("command"), command: fc.string() }), fc.jsonValue());
const anyGroup = fc.oneof(
  fc.record({ matcher: fc.string(), hooks: fc.array(anyHandler, { maxLength: 3 }) }),
  fc.jsonValue(),
);
const anyEvent = fc.oneof(fc.constantFrom("Stop", "PostToolUse", "SessionStart"), fc.string());
const anyHooks = fc.dictionary(anyEvent, fc.array(anyGroup, { maxLength: 3 }), { noNullPrototype: true });
const anySettings = fc
  .tuple(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), fc.option(anyHooks, { nil: undefined }))
  .map(([rest, hooks]) => {
    const { hooks: _random, ...settings } = rest;
    return hooks ? { ...settings, hooks } : settings;
  });
