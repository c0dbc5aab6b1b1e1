import { expect, test } from "vitest";
import { liesIn, pathInRepository } from "./path-in-repository";

test.each([
  ["/home/dev/demo/src/a.ts", "/home/dev/demo", "src/a.ts"],
  ["/home/dev/demo/./src/../b.ts", "/home/dev/demo/", "b.ts"],
  ["src/a.ts", null, "src/a.ts"],
  ["C:\\work\\demo\\src\\a.ts", "C:/work/demo", "src/a.ts"],
  ["/home/dev/demo-two/a.ts", "/home/dev/demo", null],
  ["/home/dev/demo/../other/a.ts", "/home/dev/demo", null],
  ["../other/a.ts", "/home/dev/demo", null],
  ["/etc/passwd", null, null],
])("%s seen from %s is %s", (path, root, inside) => {
  expect(pathInRepository(path, root)).toBe(inside);
});

test("a folder holds itself and what is below it, not its neighbours", () => {
  expect(liesIn("/home/dev/demo", "/home/dev/demo/")).toBe(true);
  expect(liesIn("/home/dev/demo/src", "/home/dev/demo")).toBe(true);
  expect(liesIn("/home/dev/demonstration", "/home/dev/demo")).toBe(false);
});
