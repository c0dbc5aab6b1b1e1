import clsx from "clsx";
import { File } from "lucide-react";
import { PathText } from "@/components/ui/path-text";
import { SeverityGlyph } from "@/components/ui/severity-glyph";
import type { FileTouched } from "@/server/domain/run";
import { PlusMinus } from "./plus-minus";
import { usePathInRun } from "./run-folder";

interface Props {
  file: FileTouched;
  current: boolean;
  onChoose: () => void;
}

export function FileRow({ file, current, onChoose }: Props) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={current}
        onClick={onChoose}
        className={clsx(
          "touch flex h-3.5 w-full items-center gap-1 rounded-s px-1 text-left",
          current ? "bg-selected" : "hover:bg-hover",
        )}
      >
        <File aria-hidden className="size-1.75 flex-none text-muted" />
        <span className="min-w-0 flex-1">
          <PathText path={usePathInRun(file.path)} />
        </span>
        <Place place={file.place} />
        {file.edits > 1 && <span className="figures text-small text-muted max-md:hidden">{file.edits} edits</span>}
        <span className="min-w-9 text-right">
          <PlusMinus added={file.added} removed={file.removed} incomplete={file.incomplete} />
        </span>
      </button>
    </li>
  );
}

function Place({ place }: Pick<FileTouched, "place">) {
  if (place === "ignored") return <span className="text-small text-muted">ignored</span>;
  if (place !== "outside" && place !== "forbidden") return null;
  const forbidden = place === "forbidden";
  return (
    <span
      className={clsx(
        "flex items-center gap-0.5 text-small whitespace-nowrap",
        forbidden ? "text-severity-3" : "text-severity-2",
      )}
    >
      <SeverityGlyph severity={forbidden ? 3 : 2} decorative />
      {forbidden ? "forbidden" : "outside scope"}
    </span>
  );
}
