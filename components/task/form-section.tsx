import type { ReactNode } from "react";

interface Props {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** Fields that belong together. */
export function FormSection({ title, hint, children }: Props) {
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5 border-t border-border pt-1.5">
      <legend className="sr-only">{title}</legend>
      <div>
        <p aria-hidden className="text-lead font-semibold">
          {title}
        </p>
        {hint && <p className="text-small text-muted">{hint}</p>}
      </div>
      {children}
    </fieldset>
  );
}
