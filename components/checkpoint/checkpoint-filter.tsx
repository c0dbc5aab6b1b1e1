import Link from "next/link";
import type { Shown } from "./shown";

interface CheckpointFilterProps {
  shown: Shown;
  open: number;
  answered: number;
}

/** Which checkpoints are shown. Each choice has its own address. */
export function CheckpointFilter({ shown, open, answered }: CheckpointFilterProps) {
  const choices = [
    { value: "all", label: "All", href: "/checkpoints", count: open + answered },
    { value: "open", label: "Open", href: "/checkpoints?state=open", count: open },
    { value: "answered", label: "Answered", href: "/checkpoints?state=answered", count: answered },
  ];

  return (
    <nav aria-label="Which checkpoints" className="flex max-md:px-2">
      <div className="flex overflow-hidden rounded-m border border-border-strong bg-surface">
        {choices.map(({ value, label, href, count }) => (
          <Link
            key={value}
            href={href}
            aria-current={value === shown ? "page" : undefined}
            className="touch flex h-3.5 items-center gap-0.75 border-border border-l px-1.5 font-medium text-muted -outline-offset-2 first:border-l-0 hover:text-text aria-[current]:bg-hover aria-[current]:text-text"
          >
            {label} <span className="figures font-normal">{count}</span>
          </Link>
        ))}
      </div>
    </nav>
  );
}
