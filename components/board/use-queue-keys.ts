"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";
import type { QueueEntry } from "./held-queue";
import { actionId } from "./queue-action";

/** J, K and the arrows move through what still waits; Enter does what the current entry says. One tab stop for the list. */
export function useQueueKeys(entries: QueueEntry[]) {
  const router = useRouter();
  const open = entries.filter((entry) => !entry.settled).map((entry) => entry.need);
  const [chosenId, setCurrent] = useState<string | null>(null);
  const current = open.find((need) => need.id === chosenId) ?? open[0];

  const move = useRef<(by: -1 | 1) => void>(() => {});
  move.current = (by) => {
    const index = open.findIndex((need) => need.id === current?.id);
    const isFocused = current !== undefined && document.activeElement?.id === actionId(current.id);
    const next = isFocused ? open[index + by] : current;
    if (next) document.getElementById(actionId(next.id))?.focus();
  };

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move.current(by);
  }, []);

  useShortcut("j", () => move.current(1));
  useShortcut("k", () => move.current(-1));
  useShortcut("Enter", (event) => {
    if (current && (event.target === document.body || isMain(event.target))) router.push(current.href);
  });

  return { currentId: current?.id ?? null, setCurrent, onKeyDown };
}

/** Where the focus is when it is on nothing in particular. */
function isMain(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.id === "main";
}
