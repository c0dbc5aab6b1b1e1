import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Demo, DemoStory } from "../domain/demo-story";

/** Reads the demo's story and the sessions it tells of from their folder. */
export async function readDemo(folder: string): Promise<Demo> {
  const story = DemoStory.parse(JSON.parse(await readFile(join(folder, "story.json"), "utf8")));
  const sessions = story.sessions.map(async ({ file }) => {
    const text = await readFile(join(folder, "sessions", `${file}.jsonl`), "utf8");
    const lines: unknown[] = text.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
    return [file, lines] as const;
  });
  return { story, sessions: new Map(await Promise.all(sessions)) };
}
