import type { ReactNode } from "react";

/** The buttons of a dialog: what it is for at the right, the way out before it. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return (
    <div
      data-dialog-foot
      className="sticky bottom-0 -mx-2 flex flex-wrap justify-end gap-1 border-t border-border bg-raised px-2 py-1.5"
    >
      {children}
    </div>
  );
}
