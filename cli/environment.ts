import { homedir } from "node:os";
import { join } from "node:path";

/** What the command line tool takes from around it. Nothing else in `cli` reads the environment. */
export interface Environment {
  url: string | null;
  key: string | null;
  /** Where the address, the key, offsets and the spool are kept. */
  stateFolder: string;
  /** Claude Code's own folder, with its `settings.json`. */
  claudeFolder: string;
  /** Qwen Code's. */
  qwenFolder: string;
  /** How to start this very tool again, from anywhere: both absolute. */
  node: string;
  script: string;
}

export function readEnvironment(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, script: string): Environment {
  const home = homedir();
  return {
    url: env.LEEWAY_URL || null,
    key: env.LEEWAY_KEY || null,
    stateFolder: join(stateHome(env, platform, home), "leeway"),
    claudeFolder: env.CLAUDE_CONFIG_DIR || join(home, ".claude"),
    qwenFolder: env.QWEN_HOME || join(home, ".qwen"),
    node: process.execPath,
    script,
  };
}

function stateHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env.XDG_STATE_HOME) return env.XDG_STATE_HOME;
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  return join(home, ".local", "state");
}
