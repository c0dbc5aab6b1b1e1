/** A run as far as its place can follow from it. */
export interface RunToPlace {
  workspaceId: string;
  cwd: string | null;
  branch: string | null;
  remote: string | null;
}

export interface Place {
  workstreamId: string;
  taskId: string | null;
  placedBy: "task" | "stream" | "folder";
}

/** Where a stream has one open task, that is what its runs are about. */
export const ONLY_OPEN_TASK = `(SELECT min(task.id::text)::uuid FROM "Task" task WHERE task."workstreamId" = stream.id
  AND NOT EXISTS (SELECT 1 FROM "TaskClosure" closure WHERE closure."taskId" = task.id) HAVING count(*) = 1)`;

/**
 * The place that fits a run by what is known of it ($1 workspace, $2 folder, $3 branch, $4 remote): a folder that someone placed
 * before, else a stream's own branch with its folder or repository, the closest folder first.
 */
export const FIND_PLACE = `SELECT "workstreamId", "taskId", "placedBy" FROM (
    SELECT folder."workstreamId", coalesce(folder."taskId", ${ONLY_OPEN_TASK}) AS "taskId", 'folder' AS "placedBy", 2 AS strength, length(folder.folder) AS closeness
    FROM "FolderPlacement" folder JOIN "Workstream" stream ON stream.id = folder."workstreamId"
    WHERE folder."workspaceId" = $1::uuid AND ${liesIn("folder.folder")}
    UNION ALL
    SELECT stream.id, ${ONLY_OPEN_TASK}, 'stream', CASE WHEN stream.branch IS NULL THEN 0 ELSE 1 END, length(coalesce(stream."repositoryPath", ''))
    FROM "Workstream" stream
    WHERE stream."workspaceId" = $1::uuid AND (stream.branch IS NULL OR stream.branch = $3::text)
      AND (${liesIn(`stream."repositoryPath"`)} OR stream."repositoryRemote" = $4::text)
  ) AS candidate ORDER BY strength DESC, closeness DESC LIMIT 1`;

export function findPlaceValues({
  workspaceId,
  cwd,
  branch,
  remote,
}: RunToPlace): [string, string | null, string | null, string | null] {
  return [workspaceId, cwd, branch, remote];
}

function liesIn(folder: string): string {
  return `($2::text = rtrim(${folder}, '/') OR starts_with($2::text, rtrim(${folder}, '/') || '/'))`;
}
