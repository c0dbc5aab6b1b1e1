import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Qwen Code as the lock file names it. */
export function bundledQwen() {
  const folder = join(dirname(import.meta.dirname), "node_modules", "@qwen-code", "qwen-code");
  const { version, bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name: "qwen-code", version, program: join(folder, bin.qwen) };
}

/** Claude Code, brought into a cache outside the checkout. Throws the sentence to show where that cannot be done. */
export async function installClaudeCode(version) {
  const folder = join(cacheFolder(), `claude-code-${version}`);
  const program = join(folder, "node_modules", "@anthropic-ai", `claude-code-${platform()}`, "claude");
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--prefix", folder];
    const npm = spawnSync("npm", [...args, `@anthropic-ai/claude-code@${version}`], { encoding: "utf8" });
    if (!existsSync(program)) throw new Error(`npm could not install it: ${reasonIn(npm)}`);
  }
  const said = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (said.status !== 0) throw new Error(`its program does not start here: ${reasonIn(said)}`);
  return { name: "claude-code", version, program };
}

function cacheFolder() {
  const home = process.env.XDG_CACHE_HOME || (homedir() ? join(homedir(), ".cache") : tmpdir());
  return join(home, "leeway", "clients");
}

/** As the vendor names its packages; the one for musl has an ending of its own. */
function platform() {
  const isMusl = process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
  return `${process.platform}-${process.arch}${isMusl ? "-musl" : ""}`;
}

function reasonIn({ error, stderr, status }) {
  const said = (stderr ?? "").split("\n").find((line) => /error/i.test(line));
  return error?.message ?? said ?? `it ended with ${status}`;
}
