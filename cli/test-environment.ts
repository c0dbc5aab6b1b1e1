import { join } from "node:path";
import type { Environment } from "./environment";

/** What a command finds around it in a test: a home of its own, and a key. */
export function testEnvironment(home: string): Environment {
  return {
    url: null,
    key: "lw_0123456789abcdef0123456789abcdef",
    stateFolder: join(home, "state"),
    claudeFolder: join(home, ".claude"),
    qwenFolder: join(home, ".qwen"),
    node: process.execPath,
    script: "",
  };
}
