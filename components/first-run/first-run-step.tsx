import clsx from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

interface FirstRunStepProps {
  number: number;
  title: string;
  standing: "done" | "now" | "later";
  children: ReactNode;
}

export function FirstRunStep({ number, title, standing, children }: FirstRunStepProps) {
  return (
    <li
      aria-current={standing === "now" ? "step" : undefined}
      className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-1.25 border-border border-t px-2 py-1.5 first:border-t-0"
    >
      <span
        className={clsx(
          "figures grid size-2.5 place-items-center rounded-full border font-semibold text-micro leading-none",
          standing === "done" && "border-verdict-met bg-verdict-met text-surface",
          standing === "now" && "border-accent text-accent",
          standing === "later" && "border-border-control text-muted",
        )}
      >
        {standing === "done" ? <Check size={12} strokeWidth={2.5} role="img" aria-label="Done" /> : number}
      </span>
      <div className="grid min-w-0 justify-items-start gap-1">
        <h2 className={clsx("font-semibold", standing === "later" && "text-muted")}>{title}</h2>
        {children}
      </div>
    </li>
  );
}
