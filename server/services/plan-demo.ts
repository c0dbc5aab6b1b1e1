import type { StoryStream, StoryTask } from "../domain/demo-story";
import { createTask } from "./create-task";
import { createWorkstream } from "./create-workstream";
import type { DemoTeam } from "./demo-team";

const REPOSITORY = { remote: "https://github.com/entireio/cli" };

/** The streams of the demo and their tasks, as the story has them. */
export async function planDemo(team: DemoTeam, streams: StoryStream[], now: Date): Promise<void> {
  for (const { id, owner, title, intent, scope, tasks } of streams) {
    const stream = await team.as(owner, now, (context) =>
      createWorkstream(context, { title, intent, scope, repository: REPOSITORY }),
    );
    team.streams.set(id, stream.id);
    for (const task of tasks) await planTask(team, owner, stream.id, task, now);
  }
}

async function planTask(
  team: DemoTeam,
  owner: string,
  workstreamId: string,
  task: StoryTask,
  now: Date,
): Promise<void> {
  const { id, locked: _locked, closed: _closed, dependsOn, ...content } = task;
  const created = await team.as(owner, now, (context) =>
    createTask(context, { ...content, workstreamId, dependsOn: dependsOn.map((name) => team.task(name)) }),
  );
  team.tasks.set(id, created.id);
}
