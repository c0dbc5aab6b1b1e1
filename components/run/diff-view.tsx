import clsx from "clsx";
import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { type DiffLine, diffLines } from "./diff-lines";
import { ScrollArea } from "./scroll-area";

/** Beyond these a browser slows down and nobody reads on. */
const SHOWN = 600;

/** A change as its agent reported it, line by line. */
export function DiffView({ patch }: { patch: string }) {
  const lines = diffLines(patch);
  return (
    <ScrollArea label="Changed lines" className="font-mono text-small leading-[20px] [tab-size:2]">
      <div className="min-w-max">
        {lines.slice(0, SHOWN).map((line) => (
          <Line key={line.position} line={line} />
        ))}
      </div>
      {lines.length > SHOWN && (
        <p className="px-1.5 py-0.5 font-sans text-muted">{lines.length - SHOWN} more lines are not shown.</p>
      )}
    </ScrollArea>
  );
}

function Line({ line }: { line: DiffLine }) {
  return (
    <div className={clsx("grid grid-cols-[44px_44px_18px_1fr] whitespace-pre", LOOK[line.type])}>
      <LineNumber value={line.before} />
      <LineNumber value={line.after} />
      <span className="text-center">{SIGN[line.type]}</span>
      <span className="pr-1">
        <MarkedText line={line} />
      </span>
    </div>
  );
}

function LineNumber({ value }: { value: number | null }) {
  return <span className="pr-1 text-right opacity-80 select-none">{value}</span>;
}

function MarkedText({ line: { text, mark, type } }: { line: DiffLine }) {
  if (!mark) return cleanAgentWords(text);
  return (
    <>
      {cleanAgentWords(text.slice(0, mark[0]))}
      <mark
        className={clsx("rounded-s text-inherit", type === "added" ? "bg-diff-added-mark" : "bg-diff-removed-mark")}
      >
        {cleanAgentWords(text.slice(mark[0], mark[1]))}
      </mark>
      {cleanAgentWords(text.slice(mark[1]))}
    </>
  );
}

const LOOK: Record<DiffLine["type"], string> = {
  hunk: "bg-sunken text-muted",
  context: "text-text",
  added: "bg-diff-added text-diff-added-ink",
  removed: "bg-diff-removed text-diff-removed-ink",
};

const SIGN: Record<DiffLine["type"], string> = { hunk: "", context: "", added: "+", removed: "−" };
