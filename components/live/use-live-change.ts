"use client";

import { useEffect, useRef } from "react";
import type { Change } from "./change";
import { liveListeners } from "./live-listeners";

/** Calls `act` for each live change, `reset` included. Queries with `meta: { live: false }` are left to it. */
export function useLiveChange(act: (change: Change) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => liveListeners.add((change) => latest.current(change)), []);
}
