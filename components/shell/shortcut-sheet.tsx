"use client";

import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyCap } from "@/components/ui/key-cap";
import { shortcutSheet } from "./shortcut-sheet-open";
import { SHORTCUTS } from "./shortcuts";

export function ShortcutSheet() {
  const open = useSyncExternalStore(shortcutSheet.subscribe, shortcutSheet.isOpen, () => false);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? shortcutSheet.open() : shortcutSheet.close())}
      title="All keys"
      description="Each of them is also a button or a link."
      size="l"
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 max-md:grid-cols-1">
        {SHORTCUTS.map((group) => (
          <section key={group.where} aria-label={group.where}>
            <h3 className="mb-0.5 font-semibold">{group.where}</h3>
            <dl>
              {group.keys.map((shortcut) => (
                <div
                  key={shortcut.does}
                  className="flex h-3.5 items-center justify-between gap-2 border-t border-border"
                >
                  <dt className="text-secondary">{shortcut.does}</dt>
                  <dd className="flex gap-0.5">
                    {shortcut.keys.map((key) => (
                      <span key={key}>
                        <KeyCap>{key}</KeyCap>
                        <span className="sr-only">{key}</span>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
