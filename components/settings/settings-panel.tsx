import type { ReactNode } from "react";

interface SettingsPanelProps {
  title: string;
  /** What it is for, in a sentence. */
  purpose?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** One part of the settings, below a rule of its own. */
export function SettingsPanel({ title, purpose, action, children }: SettingsPanelProps) {
  return (
    <section aria-label={title} className="mb-3">
      <header className="mb-1 flex items-start justify-between gap-2 max-md:px-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-lead">{title}</h2>
          {purpose && <p className="text-secondary">{purpose}</p>}
        </div>
        {action}
      </header>
      <div className="border-border border-y bg-surface md:rounded-l md:border-x">{children}</div>
    </section>
  );
}
