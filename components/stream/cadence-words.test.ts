import { expect, test } from "vitest";
import { DEFAULT_CADENCE } from "@/server/domain/cadence";
import { cadenceWords } from "./cadence-words";

test("a cadence is said as people say it", () => {
  expect(cadenceWords(DEFAULT_CADENCE)).toBe("Every hour, Monday to Friday, 09:00 to 18:00, UTC");
  expect(cadenceWords({ ...DEFAULT_CADENCE, everyMinutes: 90, days: [2, 4] })).toContain(
    "Every 90 minutes, Tuesday and Thursday",
  );
  expect(cadenceWords({ ...DEFAULT_CADENCE, everyMinutes: 120, days: [1, 2, 3, 4, 5, 6, 7] })).toContain(
    "Every 2 hours, every day",
  );
  expect(cadenceWords({ ...DEFAULT_CADENCE, adaptive: true, quiet: { from: "12:00", to: "13:00" } })).toBe(
    "About every hour, Monday to Friday, 09:00 to 18:00, UTC; left in peace 12:00 to 13:00",
  );
});
