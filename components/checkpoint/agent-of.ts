import { AGENT_LABEL } from "@/server/domain/agent-label";
import type { CheckpointDetail } from "@/server/domain/checkpoint";

/** Who works in a run, in words for people. */
export function agentOf(runs: CheckpointDetail["runs"]): (runId: string) => string {
  return (runId) => {
    const run = runs.find(({ id }) => id === runId);
    return run ? AGENT_LABEL[run.agent] : "the agent";
  };
}
