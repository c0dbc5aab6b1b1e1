"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isFree, useShortcut } from "@/components/ui/use-shortcut";
import { SCREENS } from "./screens";
import { ShortcutSheet } from "./shortcut-sheet";
import { shortcutSheet } from "./shortcut-sheet-open";

/** How long a G waits for its second key. */
const CHORD_MS = 1_200;

const PLACES = new Map<string, string>([...SCREENS.map(({ key, href }) => [key, href] as const), ["s", "/settings"]]);

/** The keys that work on every screen. */
export function KeyboardShortcuts() {
  const router = useRouter();
  useShortcut("?", () => shortcutSheet.open());

  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (!isFree(event)) return;
      const href = event.timeStamp - goPressedAt < CHORD_MS ? PLACES.get(event.key) : undefined;
      goPressedAt = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (href === undefined) return;
      event.preventDefault();
      router.push(href);
    }

    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [router]);

  return <ShortcutSheet />;
}
