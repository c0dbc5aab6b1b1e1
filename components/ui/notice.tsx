import { CircleX, Info } from "lucide-react";
import type { ReactNode } from "react";
import { StateGlyph } from "./state-glyph";
import { UnseenGlyph } from "./unseen-glyph";

interface Props {
  tone: "error" | "warning" | "info" | "plain";
  /** What did not happen, and what is unharmed. */
  title: ReactNode;
  /** Why. */
  children?: ReactNode;
  /** One button at most. */
  action?: ReactNode;
}

export function Notice({ tone, title, children, action }: Props) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`flex items-start gap-1.25 rounded-m border px-1.5 py-1.25 max-md:flex-wrap ${LOOK[tone]}`}
    >
      <span className="flex h-2.5 flex-none items-center">{GLYPH[tone]}</span>
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="font-medium text-text">{title}</p>
        {children && <div className="text-secondary">{children}</div>}
      </div>
      {action}
    </div>
  );
}

const LOOK = {
  error: "border-[color-mix(in_srgb,var(--severity-4)_40%,var(--border))] bg-severity-4-tint",
  warning: "border-[color-mix(in_srgb,var(--severity-2)_40%,var(--border))] bg-severity-2-tint",
  info: "border-border-strong bg-accent-tint",
  plain: "border-border-strong bg-surface",
};

const GLYPH = {
  error: <CircleX className="size-1.75 text-severity-4" aria-hidden />,
  warning: <UnseenGlyph className="text-severity-2" />,
  info: <Info className="size-1.75 text-accent" aria-hidden />,
  plain: <StateGlyph state="done" decorative />,
};
