"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import { useOnceOpen } from "@/components/ui/use-once-open";
import { isFree, useShortcut } from "@/components/ui/use-shortcut";
import { type Openable, palette, shortcutSheet } from "./openable";
import { SCREENS, SETTINGS } from "./screens";

/** Their code comes when they are first asked for. */
const Palette = dynamic(() => import("./palette").then((module) => module.Palette));
const ShortcutSheet = dynamic(() => import("./shortcut-sheet").then((module) => module.ShortcutSheet));

/** How long a G waits for its second key. */
const CHORD_MS = 1_200;

const PLACES = new Map([...SCREENS, SETTINGS].map(({ key, href }) => [key, href]));

/** The keys that work on every screen, and what they open. */
export function KeyboardShortcuts() {
  useShortcut("?", shortcutSheet.open);
  useShortcut("Mod+k", (event) => {
    event.preventDefault();
    palette.set(!palette.isOpen());
  });
  useGoKeys();

  return (
    <>
      <OnceOpen of={shortcutSheet} Panel={ShortcutSheet} />
      <OnceOpen of={palette} Panel={Palette} />
    </>
  );
}

interface Panel {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

function OnceOpen({ of, Panel }: { of: Openable; Panel: ComponentType<Panel> }) {
  const open = useSyncExternalStore(of.subscribe, of.isOpen, () => false);
  return useOnceOpen(open) && <Panel open={open} onOpenChange={of.set} />;
}

/** G, and then the key of a screen. */
function useGoKeys() {
  const router = useRouter();
  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (!isFree(event)) return;
      const href = event.timeStamp - goPressedAt < CHORD_MS ? PLACES.get(event.key) : undefined;
      goPressedAt = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (href === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      router.push(href);
    }

    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [router]);
}
