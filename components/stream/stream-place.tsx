import type { ReactNode } from "react";
import { GlobList } from "@/components/task/glob-list";
import { Panel } from "@/components/ui/panel";
import type { StreamDetail } from "@/server/domain/screens";

/** Which code the stream is about: runs come to it from there, and its tasks inherit its scope. */
export function StreamPlace({ stream }: { stream: StreamDetail }) {
  const { repository, branch, folders, scope } = stream;
  const known = repository.path ?? repository.remote ?? branch ?? folders[0];
  return (
    <>
      <Panel title="Repository">
        {!known && (
          <p className="text-secondary">No folder, remote or branch is named, so no run comes here by itself.</p>
        )}
        <dl className="grid gap-0.5">
          <Fact name="Folder">{repository.path}</Fact>
          <Fact name="Remote">{repository.remote}</Fact>
          <Fact name="Branch">{branch}</Fact>
          {folders
            .filter((folder) => folder !== repository.path)
            .map((folder) => (
              <Fact key={folder} name="Also runs in">
                {folder}
              </Fact>
            ))}
        </dl>
      </Panel>
      <Panel title="Scope">
        <GlobList title="May touch" globs={scope.allow} none="Any file, unless a task says otherwise." />
        <GlobList title="Must not touch" globs={scope.forbid} none="Nothing is forbidden." />
        {scope.ignore.length > 0 && <GlobList title="Nobody minds" globs={scope.ignore} none="" />}
      </Panel>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="text-small text-muted">{name}</dt>
      <dd className="wrap-anywhere">
        <code>{children}</code>
      </dd>
    </div>
  );
}
