import { spawn } from "node:child_process";
import type { Environment } from "../environment";

/** Sends the spool in a process of its own, which outlives the hook and the agent that called it. */
export function startDraining({ node, script }: Environment, stateFolder: string) {
  const args = [script, "import", "--spool", "--quiet", "--state", stateFolder];
  spawn(node, args, { detached: true, stdio: "ignore", windowsHide: true }).unref();
}
