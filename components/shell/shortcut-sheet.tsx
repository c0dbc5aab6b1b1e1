"use client";

import { Dialog } from "@/components/ui/dialog";
import { KeyCaps } from "./key-caps";
import { SCREENS, SETTINGS } from "./screens";
import { SHORTCUTS } from "./shortcuts";

const GO = {
  where: "Go to",
  keys: [...SCREENS, SETTINGS].map(({ key, label }) => ({ on: ["g", key], does: label })),
};

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function ShortcutSheet({ open, onOpenChange }: Props) {
  const [everywhere, ...places] = SHORTCUTS;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="All keys"
      description="Each of them is also a button or a link."
      size="l"
    >
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 max-md:grid-cols-1">
        {[everywhere, GO, ...places].map(({ where, keys }) => (
          <section key={where} aria-label={where}>
            <h3 className="mb-0.5 font-semibold">{where}</h3>
            <dl>
              {keys.map(({ on, does }) => (
                <div key={does} className="flex h-3.5 items-center justify-between gap-2 border-t border-border">
                  <dt className="text-secondary">{does}</dt>
                  <dd>
                    <KeyCaps keys={on} />
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
