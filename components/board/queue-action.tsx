import type { KeyboardEvent } from "react";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { LinkButton } from "@/components/ui/link-button";
import type { QueueEntry } from "./held-queue";

export interface QueueActionProps {
  entry: QueueEntry;
  isCurrent: boolean;
  onCurrent: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The one action of an entry. The list is one tab stop: the keys move within it. */
export function QueueAction({ entry: { need, settled }, isCurrent, onCurrent, onKeyDown }: QueueActionProps) {
  if (settled) return <span className="flex-none text-small text-muted">No longer waits</span>;
  return (
    <LinkButton
      id={actionId(need.id)}
      href={need.href}
      size="s"
      variant={isCurrent ? "primary" : "secondary"}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${need.action}: ${cleanAgentWords(need.reason)}`}
      onFocus={() => onCurrent(need.id)}
      onKeyDown={onKeyDown}
      className="max-md:px-2"
    >
      {need.action}
    </LinkButton>
  );
}

/** Where an entry's action stands, so that keys can move the focus to it. */
export function actionId(needId: string): string {
  return `act-${needId}`;
}
