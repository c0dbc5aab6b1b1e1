import type { KeyboardEvent } from "react";

export type BoardView = "needs-you" | "streams";

interface Props {
  view: BoardView;
  counts: Record<BoardView, number>;
  onChange: (view: BoardView) => void;
}

const VIEWS: readonly { view: BoardView; label: string }[] = [
  { view: "needs-you", label: "Needs you" },
  { view: "streams", label: "Streams" },
];

/** A phone shows one half of the board at a time. */
export function BoardViewTabs({ view, counts, onChange }: Props) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = view === "streams" ? "needs-you" : "streams";
    onChange(other);
    document.getElementById(`${other}-tab`)?.focus();
  }

  return (
    <div
      role="tablist"
      aria-label="View"
      onKeyDown={onKeyDown}
      className="sticky top-0 z-20 grid grid-cols-2 border-b border-border bg-surface md:hidden"
    >
      {VIEWS.map((tab) => (
        <button
          key={tab.view}
          id={`${tab.view}-tab`}
          type="button"
          role="tab"
          aria-selected={tab.view === view}
          aria-controls={tab.view}
          tabIndex={tab.view === view ? 0 : -1}
          onClick={() => onChange(tab.view)}
          className="h-5.5 border-b-2 border-transparent font-medium text-muted -outline-offset-2 aria-selected:border-text aria-selected:text-text"
        >
          {tab.label} <span className="figures">{counts[tab.view]}</span>
        </button>
      ))}
    </div>
  );
}
