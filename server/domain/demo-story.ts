import { z } from "zod";
import { CreateDecision } from "./decision";
import { ScopePart } from "./scope";
import { ClosedState, TaskContent } from "./task";
import { TimeAgo } from "./time-ago";

/** A name by which the story speaks of its people, streams and tasks. */
const name = z.string().min(1);

const StoryTask = TaskContent.omit({ dependsOn: true }).extend({
  id: name,
  /** Tasks that stand before it in the story, of any stream. */
  dependsOn: z.array(name).default([]),
  /** When its definition of done was locked. */
  locked: TimeAgo.optional(),
  closed: z.object({ by: name, ago: TimeAgo, outcome: ClosedState, reason: z.string().optional() }).optional(),
});
export type StoryTask = z.infer<typeof StoryTask>;

const StoryStream = z.object({
  id: name,
  owner: name,
  title: z.string(),
  intent: z.string(),
  scope: ScopePart.optional(),
  tasks: z.array(StoryTask),
});
export type StoryStream = z.infer<typeof StoryStream>;

/** A recorded session, moved in time so that its last event lies `ended` ago. Without task and stream it waits for a place. */
const StorySession = z.object({
  file: name,
  /** What people call it; else it is known by its first prompt. */
  title: z.string().optional(),
  by: name,
  task: name.optional(),
  stream: name.optional(),
  ended: TimeAgo,
  /** The recording stops in the midst of the work; else the session is over with it. */
  goesOn: z.boolean().default(false),
});
export type StorySession = z.infer<typeof StorySession>;

/** Someone answers whatever is asked about a stream then: by the kind of question, else with its first option. */
const StoryAnswer = z.object({
  by: name,
  stream: name,
  ago: TimeAgo,
  choose: z.record(z.string(), z.string()),
});
export type StoryAnswer = z.infer<typeof StoryAnswer>;

/** What the demo tells: a team and its plan, made up, around sessions that were recorded. */
export const DemoStory = z.object({
  workspace: z.string(),
  begins: TimeAgo,
  people: z.array(z.object({ id: name, name: z.string(), email: z.string() })).min(1),
  streams: z.array(StoryStream),
  decisions: z.array(
    CreateDecision.omit({ binds: true }).extend({ by: name, ago: TimeAgo, streams: z.array(name).default([]) }),
  ),
  sessions: z.array(StorySession),
  /** Someone looks at a stream out of turn. */
  looks: z.array(z.object({ by: name, stream: name, ago: TimeAgo })),
  answers: z.array(StoryAnswer),
});
export type DemoStory = z.infer<typeof DemoStory>;

/** The story, and the lines of each recorded session by the name of its file. */
export interface Demo {
  story: DemoStory;
  sessions: Map<string, unknown[]>;
}
