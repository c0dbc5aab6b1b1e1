import { afterEach, expect, test, vi } from "vitest";
import type { Change } from "./change";
import { openLiveFeed } from "./live-feed";

const change: Change = { topic: "board", entityId: null };
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

test("what one tab hears, the other tab hears", async () => {
  const leader = openTab();
  const follower = openTab();
  leader.stream().changes("7", [change]);
  await vi.waitFor(() => expect(follower.heard).toContainEqual(change));
  expect(leader.heard).toEqual([change]);
});

test("a tab that lets go hears and says nothing any more", () => {
  const tab = openTab();
  const stream = tab.stream();
  tab.close();
  stream.changes("8", [change]);
  stream.link(false);
  expect(tab.heard).toEqual([]);
  expect(tab.streamClosed()).toBe(true);
});

type Heard = Parameters<Parameters<typeof openLiveFeed>[0]>[1];

/** Without locks every tab reads for itself; the channel between them is real. */
function openTab() {
  const heard: Change[] = [];
  const streams: Heard[] = [];
  let closed = false;
  const close = openLiveFeed(
    (_after, stream) => {
      streams.push(stream);
      return () => {
        closed = true;
      };
    },
    { onChange: (item) => heard.push(item), onLink: () => {} },
    undefined,
  );
  closers.push(close);

  function stream(): Heard {
    const [first] = streams;
    if (!first) throw new Error("This tab has opened no stream");
    return first;
  }
  return { heard, stream, close, streamClosed: () => closed };
}
