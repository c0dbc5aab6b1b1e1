import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** A small fact: an effect, a path, a count. */
export function Chip({ icon: Icon, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className="inline-flex h-2.5 items-center gap-0.5 rounded-s bg-chip px-0.75 text-small whitespace-nowrap text-secondary">
      {Icon && <Icon className="size-1.75 flex-none text-muted" aria-hidden />}
      {children}
    </span>
  );
}
