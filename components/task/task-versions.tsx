import { Lock } from "lucide-react";
import { Panel } from "@/components/ui/panel";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/domain/screens";

/** What was agreed when, by whom and why; the newest first. */
export function TaskVersions({ task }: { task: TaskDetail }) {
  return (
    <Panel title="Versions" count={task.versions.length}>
      <ol>
        {[...task.versions]
          .sort((a, b) => b.version - a.version)
          .map((version) => (
            <li key={version.version} className="py-0.5">
              <p className="flex items-baseline gap-0.75">
                <span className="figures font-medium">{version.version}</span>
                {version.version === task.lockedVersion && (
                  <Lock role="img" aria-label="Locked" className="size-1.5 self-center text-muted" />
                )}
                <span className="min-w-0 truncate text-secondary">{version.by}</span>
                <RelativeTime at={version.at} className="ml-auto text-small text-muted" />
              </p>
              {version.reason && <p className="text-small text-secondary wrap-anywhere">{version.reason}</p>}
            </li>
          ))}
      </ol>
    </Panel>
  );
}
