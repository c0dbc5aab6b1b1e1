import { Panel } from "@/components/ui/panel";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/domain/screens";
import { GlobList } from "./glob-list";

/** Which files the task may touch; what its stream says is named as the stream's. */
export function TaskScope({ task }: { task: TaskDetail }) {
  const { effectiveScope: scope, content, exceptions } = task;
  const own = content.scope ?? {};
  const inherits = (own.allow ?? []).length === 0;
  return (
    <Panel title="Scope">
      <GlobList
        title="May touch"
        globs={scope.allow}
        inherited={inherits ? scope.allow : []}
        stream={task.workstreamTitle}
        none="Any file: neither the task nor its stream names one, so nothing can be outside of it."
      />
      <GlobList
        title="Must not touch"
        globs={scope.forbid}
        inherited={without(scope.forbid, own.forbid)}
        stream={task.workstreamTitle}
        none="Nothing is forbidden."
      />
      <GlobList
        title="Nobody minds"
        globs={own.ignore ?? []}
        none="Lock files, snapshots and what else tools rewrite."
      />
      {exceptions.length > 0 && (
        <div className="mt-1">
          <h3 className="text-small text-muted">Let through once</h3>
          <ul>
            {exceptions.map((exception) => (
              <li key={exception.path} className="flex items-baseline gap-1 text-small">
                <code className="min-w-0 truncate" title={exception.path}>
                  {exception.path}
                </code>
                <span className="ml-auto flex-none text-muted">
                  {exception.by}, <RelativeTime at={exception.at} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function without(globs: string[], own: string[] = []): string[] {
  return globs.filter((glob) => !own.includes(glob));
}
