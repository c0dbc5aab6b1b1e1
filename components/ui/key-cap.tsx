import type { ReactNode } from "react";

/** A key as its cap shows it. Decoration: the control beside it says the same to a screen reader. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden
      className="inline-block min-w-2.25 rounded-s border border-border bg-surface px-0.5 text-center font-sans text-micro leading-[16px] font-medium text-muted max-md:hidden"
    >
      {children}
    </kbd>
  );
}
