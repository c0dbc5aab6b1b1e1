import clsx from "clsx";
import { Glyph } from "@/components/ui/glyph";

interface Props {
  /** Null: the agent did not say. */
  code: number | null;
  interrupted?: boolean;
  /** Its end is not stored. */
  unfinished?: boolean;
}

/** How a command ended, in words that need no colour. */
export function ExitCode({ code, interrupted = false, unfinished = false }: Props) {
  const look = code === null || interrupted ? "text-muted bg-chip" : code === 0 ? MET : NOT_MET;
  return (
    <span
      className={clsx(
        "inline-flex h-2 flex-none items-center gap-0.5 rounded-s px-0.5 font-mono text-micro font-medium whitespace-nowrap",
        look,
      )}
    >
      {code !== null && code !== 0 && !interrupted && <Cross />}
      {wordOf(code, interrupted, unfinished)}
    </span>
  );
}

const MET = "bg-verdict-met-tint text-verdict-met";
const NOT_MET = "bg-verdict-not-met-tint text-verdict-not-met";

function wordOf(code: number | null, interrupted: boolean, unfinished: boolean): string {
  if (interrupted) return "interrupted";
  if (code !== null) return `exit ${code}`;
  return unfinished ? "no end seen" : "not reported";
}

function Cross() {
  return (
    <Glyph size={10}>
      <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </Glyph>
  );
}
