import type { ReactNode } from "react";

interface Props {
  /** One sentence on what is missing. */
  title: string;
  /** One on what to do, and the thing to do it with. */
  children?: ReactNode;
  /** A second way out. */
  aside?: ReactNode;
}

export function EmptyState({ title, children, aside }: Props) {
  return (
    <div className="grid justify-items-start gap-0.75 p-2">
      <p className="font-semibold">{title}</p>
      {children && <div className="grid w-full justify-items-start gap-0.75 text-secondary">{children}</div>}
      {aside && <div className="text-small text-muted">{aside}</div>}
    </div>
  );
}
