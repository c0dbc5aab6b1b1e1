import { expect, test } from "vitest";
import { ruleSentence } from "./rule-sentence";

test("a rule reads as a sentence", () => {
  expect(ruleSentence({ t: "dep", deny: "*", except: ["zod"] })).toBe("No new dependency, except zod.");
  expect(ruleSentence({ t: "dep", deny: ["moment", "lodash"] })).toBe("No dependency on moment or lodash.");
  expect(ruleSentence({ t: "import", from: "src/ui/**", deny: "src/db/**" })).toBe(
    "src/ui/** does not import src/db/**.",
  );
  expect(ruleSentence({ t: "pin", file: "package.json", jsonPath: "engines.node", value: ">=20" })).toBe(
    "engines.node in package.json stays >=20.",
  );
  expect(ruleSentence({ t: "manual", ask: "Does it still open?", when: { paths: ["store/**"] } })).toBe(
    "When store/** change, ask: Does it still open?",
  );
});
