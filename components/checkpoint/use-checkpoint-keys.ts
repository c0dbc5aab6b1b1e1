"use client";

import { useEffect, useRef } from "react";
import { isFree } from "@/components/ui/use-shortcut";

export interface CheckpointKeys {
  /** 1 to 9. */
  number(position: number): void;
  next(): void;
  previous(): void;
  evidence(): void;
  ownWords(): void;
  later(): void;
  send(): void;
}

/** The keys of an open checkpoint. Where someone types only Ctrl or Cmd with Enter works. */
export function useCheckpointKeys(keys: CheckpointKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: CheckpointKeys): (() => void) | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return keys.send;
  if (!isFree(event)) return undefined;
  if (/^[1-9]$/.test(event.key)) return () => keys.number(Number(event.key));

  const byKey: Record<string, () => void> = {
    j: keys.next,
    k: keys.previous,
    e: keys.evidence,
    t: keys.ownWords,
    l: keys.later,
  };
  return byKey[event.key];
}
