import { expect, test } from "vitest";
import { claimsDone } from "./claims-done";

test.each([
  "Done. The bug report now has the terminal field as an optional single-line input between strategy and logs.",
  "Done — switched from dropdown to a free-form input field.",
  "Build passes. The command is hidden from `entire --help` but can still be invoked directly with `entire start <name>`.",
  "All tests pass now. Fixed by replacing `env.runEntireCmd` with `env.RunCLIWithError`.",
  "Perfect! I've successfully implemented branch tracking in metadata.json. Here's a summary of the changes:\n\n## Changes Made",
  "Done! I've:\n\n1. **Cleaned up** the problematic test session files",
  "All 8 tests pass. The fix moves `saveCache(cache)` to run **immediately after** `fetchLatestVersion()`.",
  "The plan is now complete. Let me provide a summary of the changes made:\n\n## Summary",
  "All clean. Here's a summary of the changes:",
  "Fixed: `bytes(...)` → `[]byte(...)` on line 58.",
  "Added `wingman.lock` and `wingman-state.json` to `.gitignore`.",
  "All 7 pass. Nothing else to do here.",
  "The rate limit is in place and every test passes.",
  "I’ve added the endpoint and wired it into the router.",
  "The task is complete.\n\n```ts\nconst open = isOpen();\n```",
])("%j claims to be done", (message) => expect(claimsDone(message)).toBe(true));

test.each([
  "Done. I've implemented both templates.\n\nWant me to implement any of the remaining suggestions?",
  "Done. ENT-98 is complete.\n\nWould you like me to commit these changes?",
  "I've added the parser. Want me to fix the rest too? They all seem like valid issues.",
  "I've added the parser, but the tests still fail.",
  "The first part is done. Next, I'll write the migration.",
  "I could not finish: the database does not start.",
  "Not done yet.",
  "The feature is not complete: the export is missing.",
  "I'll now run the tests.",
  "Based on my investigation, here's an assessment of the effort.",
  "Looking at the Linear API, the tool only supports projects, not issues.",
  "Once the tests pass, this is done.",
  "```\nDone. All tests pass.\n```",
  "The mutex might not be strictly necessary in this case.",
  "",
  null,
])("%j claims nothing", (message) => expect(claimsDone(message)).toBe(false));
