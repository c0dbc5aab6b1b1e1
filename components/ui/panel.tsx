import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  count?: number;
  /** At the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page between hairlines, with its title. */
export function Panel({ title, count, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-border px-3 py-1.5 max-md:px-2">
      <header className="mb-0.5 flex min-h-3 flex-wrap items-center gap-x-1">
        <h2 id={id} className="font-semibold whitespace-nowrap">
          {title}
        </h2>
        {count !== undefined && <span className="figures text-small text-muted">{count}</span>}
        {aside && <div className="ml-auto flex items-center gap-1 text-small text-muted">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
