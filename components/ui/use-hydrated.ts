"use client";

import { useSyncExternalStore } from "react";

/** False on the server and in the first render: what only a browser knows (its time zone) must wait for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
