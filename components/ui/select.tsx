import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { CONTROL } from "./control-class";

/** The browser's own select: it opens as each device is used to. */
export function Select({ className = "", children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`h-4 appearance-none pr-4 ${CONTROL}`}>
        {children}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-1 size-1.75 -translate-y-1/2 text-muted"
        aria-hidden
      />
    </span>
  );
}
