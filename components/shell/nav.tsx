"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent, SCREENS } from "./screens";
import { useOpenQuestions } from "./use-open-questions";

export function Nav() {
  const pathname = usePathname();
  const open = useOpenQuestions();

  return (
    <nav aria-label="Main" className="ml-1.5 flex min-w-0 items-center gap-[2px] max-md:hidden">
      {SCREENS.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={isCurrent(href, pathname) ? "page" : undefined} className={LINK}>
          {label}
          {href === "/checkpoints" && open > 0 && <OpenCount open={open} />}
        </Link>
      ))}
    </nav>
  );
}

const LINK =
  "flex h-3.5 items-center gap-0.75 rounded-m px-1.25 font-medium whitespace-nowrap text-muted transition-colors " +
  "hover:bg-hover hover:text-text aria-[current]:bg-hover aria-[current]:text-text";

function OpenCount({ open }: { open: number }) {
  return (
    <span className="figures min-w-2 rounded-s bg-state-waiting-tint px-0.5 text-center text-micro text-state-waiting">
      {open}
      <span className="sr-only"> open {open === 1 ? "question" : "questions"}</span>
    </span>
  );
}
