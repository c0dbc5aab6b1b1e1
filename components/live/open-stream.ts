import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "@/server/routers/app-router";
import type { OpenStream } from "./live-feed";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** The server's live changes. A stream that ends or is refused is opened again, later each time, after what was last heard. */
export function streamFrom(client: TRPCClient<AppRouter>): OpenStream {
  return (after, heard) => {
    let cursor = after;
    let waitMs = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription = open();

    function open() {
      return client.live.changes.subscribe(
        { lastEventId: cursor },
        {
          onData({ id, data }) {
            cursor = id;
            heard.changes(id, data);
          },
          onConnectionStateChange({ state }) {
            if (state === "pending") waitMs = FIRST_WAIT_MS;
            heard.link(state === "pending");
          },
          onError: openLater,
          onComplete: openLater,
        },
      );
    }

    function openLater() {
      heard.link(false);
      subscription.unsubscribe();
      clearTimeout(timer);
      timer = setTimeout(() => {
        subscription = open();
      }, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }

    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  };
}
