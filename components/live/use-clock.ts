"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { clock } from "./clock";

/** When the server made this page: what the first render counts from, on both sides. */
export const RenderedAt = createContext(0);

/** What `read` makes of the time now (ms). Renders again only when that changes, so round inside `read`. */
export function useClock<Value extends string | number | boolean>(read: (now: number) => Value): Value {
  const renderedAt = useContext(RenderedAt);
  return useSyncExternalStore(
    clock.subscribe,
    () => read(clock.now()),
    () => read(renderedAt),
  );
}
