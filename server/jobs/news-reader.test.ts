import { expect, test, vi } from "vitest";
import { laneRest, NewsReader } from "./news-reader";

test("news that comes in while its run is read is read afterwards, however many notices told of it", async () => {
  const { runs, finish, news } = reader(["r1"]);
  news.look();
  await vi.waitFor(() => expect(runs.begun).toEqual(["r1"]));
  for (let notice = 0; notice < 100; notice++) news.look();
  await vi.waitFor(() => expect(runs.looks).toBeGreaterThan(1));
  expect(runs.looks).toBeLessThan(10);

  finish("r1");
  await vi.waitFor(() => expect(runs.begun).toEqual(["r1", "r1"]));
  runs.waiting = [];
  finish("r1");
  await news.stop();
  expect(runs.begun).toEqual(["r1", "r1"]);
});

test("a run that takes long holds up no other", async () => {
  const { runs, finish, news } = reader(["long", "a", "b", "c", "d", "e"]);
  news.look();
  for (const id of ["a", "b", "c", "d", "e"]) {
    await vi.waitFor(() => expect(runs.begun).toContain(id));
    runs.waiting = runs.waiting.filter((waiting) => waiting !== id);
    finish(id);
  }
  expect(runs.begun.filter((id) => id === "long")).toHaveLength(1);
  runs.waiting = [];
  finish("long");
  await news.stop();
});

test("a run that lost a conflict is read again at once and nobody is told of it", async () => {
  const { runs, finish, fail, news } = reader(["r1"]);
  news.look();
  await vi.waitFor(() => expect(runs.begun).toHaveLength(1));
  fail("r1", new Error("deadlock detected"));
  await vi.waitFor(() => expect(runs.begun).toHaveLength(2));
  runs.waiting = [];
  finish("r1");
  await news.stop();
  expect(runs.reports).toEqual([]);
});

test("a run that cannot be read says why, and the others are read meanwhile", async () => {
  const { runs, finish, fail, news } = reader(["broken"]);
  news.look();
  await vi.waitFor(() => expect(runs.begun).toHaveLength(1));
  fail("broken", new Error("no such signal"));
  await vi.waitFor(() => expect(runs.reports).toHaveLength(1));
  expect(runs.reports[0]).toContain("Run broken could not be read");

  runs.waiting = ["broken", "fine"];
  news.look();
  await vi.waitFor(() => expect(runs.begun).toContain("fine"));
  runs.waiting = [];
  finish("fine");
  await news.stop();
});

test("a run that another process reads is looked at again after it", async () => {
  const { runs, finish, leave, news } = reader(["r1"]);
  news.look();
  await vi.waitFor(() => expect(runs.begun).toHaveLength(1));
  leave("r1");
  await vi.waitFor(() => expect(runs.begun).toHaveLength(2));
  runs.waiting = [];
  finish("r1");
  await news.stop();
});

test("half of the time belongs to what comes in, and nearly all of it where the process is full", () => {
  expect([laneRest(20, 0.5), laneRest(20, 1)]).toEqual([20, 200]);
  expect([laneRest(5_000, 0.5), laneRest(5_000, 1)]).toEqual([100, 500]);
});

/** Runs that wait until a test says so, and each reading that goes on until a test ends it. */
function reader(waiting: string[]) {
  const runs = { waiting, begun: [] as string[], looks: 0, reports: [] as string[] };
  const ends = new Map<string, { resolve(done: boolean): void; reject(error: unknown): void }>();
  const news = new NewsReader({
    find: async (except) => {
      runs.looks++;
      return runs.waiting.filter((id) => !except.includes(id));
    },
    read: (runId) => {
      runs.begun.push(runId);
      return new Promise((resolve, reject) => ends.set(runId, { resolve, reject }));
    },
    isConflict: (error) => String(error).includes("deadlock"),
    fullness: () => 0,
    report: (error) => runs.reports.push(String(error)),
  });
  return {
    runs,
    news,
    finish: (id: string) => ends.get(id)?.resolve(true),
    leave: (id: string) => ends.get(id)?.resolve(false),
    fail: (id: string, error: Error) => ends.get(id)?.reject(error),
  };
}
