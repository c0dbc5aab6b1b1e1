import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { RelativeTime } from "@/components/ui/relative-time";
import type { KeyView } from "@/server/domain/screens";

interface KeyRowProps {
  apiKey: KeyView;
  onRevoke(): void;
}

export function KeyRow({ apiKey: { name, hint, scopes, memberName, createdAt, lastUsedAt }, onRevoke }: KeyRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5 px-2 py-1">
      <div className="min-w-0 flex-1 basis-[220px]">
        <p className="flex flex-wrap items-baseline gap-x-1">
          <span className="font-medium [overflow-wrap:anywhere]">{cleanAgentWords(name)}</span>
          <code className="text-muted">{hint}…</code>
        </p>
        <p className="figures text-muted text-small">
          {memberName}, made <RelativeTime at={createdAt} /> ago, {lastUsedAt ? "used " : "not used yet"}
          {lastUsedAt && (
            <>
              <RelativeTime at={lastUsedAt} /> ago
            </>
          )}
        </p>
      </div>
      <span className="flex flex-wrap gap-0.5">
        {scopes.map((scope) => (
          <Chip key={scope}>{scope}</Chip>
        ))}
      </span>
      <Button size="s" variant="ghost" aria-label={`Revoke ${cleanAgentWords(name)}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}
