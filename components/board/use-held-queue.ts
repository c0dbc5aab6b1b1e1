"use client";

import { type FocusEvent, useMemo, useState } from "react";
import type { NeedsYou } from "@/server/domain/board";
import { heldQueue } from "./held-queue";

/** Holds the queue still while the pointer or the focus is in it. Spread `hold` onto its element. */
export function useHeldQueue(fresh: NeedsYou[]) {
  const [held, setHeld] = useState<NeedsYou[] | null>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const shown = useMemo(() => heldQueue(held ?? fresh, fresh), [held, fresh]);

  function letGo(stillHeld: boolean) {
    if (!stillHeld) setHeld(null);
  }

  return {
    ...shown,
    showNew: () => setHeld(fresh),
    hold: {
      onPointerEnter() {
        setPointed(true);
        setHeld(held ?? fresh);
      },
      onPointerLeave() {
        setPointed(false);
        letGo(focused);
      },
      onFocus() {
        setFocused(true);
        setHeld(held ?? fresh);
      },
      onBlur(event: FocusEvent<HTMLElement>) {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        letGo(pointed);
      },
    },
  };
}
