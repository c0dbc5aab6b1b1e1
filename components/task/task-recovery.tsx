import { Panel } from "@/components/ui/panel";
import type { RecoveryPath } from "@/server/domain/task";

/** What was agreed for the case that it goes wrong. */
export function TaskRecovery({ recovery }: { recovery: RecoveryPath | undefined }) {
  const steps = recovery
    ? ([
        ["When", recovery.trigger],
        ["First move", recovery.first],
        ["Fallback", recovery.fallback],
        ["Stop at", recovery.stopLoss],
      ] as const)
    : [];
  return (
    <Panel title="Recovery path">
      {!recovery && <p className="text-secondary">None is agreed.</p>}
      <dl className="grid gap-0.5">
        {steps
          .filter(([, words]) => words)
          .map(([name, words]) => (
            <div key={name}>
              <dt className="text-small text-muted">{name}</dt>
              <dd className="wrap-anywhere">{words}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
