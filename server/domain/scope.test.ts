import { expect, test } from "vitest";
import { placeInScope, widenScope } from "./scope";

const scope = { allow: ["src/refund/**", "docs/"], forbid: ["**/secrets/**"], ignore: ["**/*.snap"] };

test.each([
  ["src/refund/deep/machine.ts", "allowed"],
  ["docs/refund/how.md", "allowed"],
  ["src/refund/.hidden", "allowed"],
  ["src/refund/secrets/key.ts", "forbidden"],
  ["src/http/__snapshots__/a.snap", "ignored"],
  ["src/http/errors.ts", "outside"],
])("%s is %s", (path, place) => {
  expect(placeInScope(scope, path)).toBe(place);
});

test("widening names the very file, whatever characters its name has", () => {
  const wider = widenScope(scope, ["app/[id]/page (1).tsx", "src/a+b.ts"]);
  expect(placeInScope(wider, "app/[id]/page (1).tsx")).toBe("allowed");
  expect(placeInScope(wider, "src/a+b.ts")).toBe("allowed");
  expect(placeInScope(wider, "app/i/page (1).tsx")).toBe("outside");
});

test("widening by the same path twice changes nothing more", () => {
  const once = widenScope(scope, ["src/a.ts"]);
  expect(widenScope(once, ["src/a.ts"])).toEqual(once);
});
