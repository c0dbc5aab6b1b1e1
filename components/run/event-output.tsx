import { AgentMono } from "@/components/ui/agent-mono";
import { ScrollArea } from "./scroll-area";

interface Props {
  text: string;
  /** Only the last lines of it. */
  tail?: number;
  label: string;
}

/** What a machine printed, as it printed it. */
export function EventOutput({ text, tail, label }: Props) {
  const lines = text.trimEnd().split("\n");
  const shown = tail ? lines.slice(-tail) : lines;
  return (
    <ScrollArea
      label={label}
      className="mt-0.5 max-h-40 rounded-s border border-border bg-canvas px-1 py-0.5 text-secondary"
    >
      <AgentMono text={shown.join("\n")} className="leading-[16px]" />
    </ScrollArea>
  );
}
