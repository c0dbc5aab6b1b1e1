// Runs the stories with one client: node run-client.mjs '{"name","version","program"}' ONLY REPORT
import { startVitest } from "vitest/node";

const [installed, only, report] = process.argv.slice(2);
const vitest = await startVitest("test", [], {
  config: false,
  root: import.meta.dirname,
  include: ["*.story.ts"],
  testNamePattern: only,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  provide: { installed: JSON.parse(installed) },
  reporters: ["verbose", "json"],
  outputFile: { json: report },
});
await vitest.close();
