import type { ComponentProps, ReactNode } from "react";

interface Props extends Omit<ComponentProps<"input">, "type"> {
  /** What holds when it is ticked. */
  children: ReactNode;
  hint?: ReactNode;
}

export function Checkbox({ children, hint, className = "", ...rest }: Props) {
  return (
    <label className={`touch flex items-start gap-1 py-0.5 ${className}`}>
      <input {...rest} type="checkbox" className="mt-[3px] size-1.75 flex-none accent-accent-solid" />
      <span className="min-w-0">
        {children}
        {hint && <span className="block text-small text-muted">{hint}</span>}
      </span>
    </label>
  );
}
