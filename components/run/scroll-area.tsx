import type { ReactNode } from "react";

interface Props {
  label: string;
  className?: string;
  children: ReactNode;
}

/** Something that may be larger than its place. It takes the focus, since the keyboard could not scroll it otherwise. */
export function ScrollArea({ label, className = "", children }: Props) {
  const reachable = { role: "group", tabIndex: 0, "aria-label": label };
  return (
    <div {...reachable} className={`overflow-auto ${className}`}>
      {children}
    </div>
  );
}
