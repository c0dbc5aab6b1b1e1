"use client";

import { useEffect, useRef } from "react";

interface Options {
  enabled?: boolean;
}

/**
 * Runs `act` when `key` is pressed anywhere on the page (`KeyboardEvent.key`, one key without modifiers).
 * Not while someone types, and not while a dialog or a menu is open.
 */
export function useShortcut(key: string, act: (event: KeyboardEvent) => void, { enabled = true }: Options = {}) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === key && isFree(event)) latest.current(event);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [key, enabled]);
}

/** Whether no field, dialog or menu has its own use for this key. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest("input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable=true]"))
    return false;
  return document.querySelector("[role=dialog], [role=menu]") === null;
}
