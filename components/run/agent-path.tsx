import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { usePathInRun } from "./run-folder";

/** A path an agent named, told from the run's own folder; the whole of it in the title. */
export function AgentPath({ path }: { path: string }) {
  return <code title={cleanAgentWords(path)}>{cleanAgentWords(usePathInRun(path))}</code>;
}
