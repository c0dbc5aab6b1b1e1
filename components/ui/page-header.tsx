import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { AsOf } from "./as-of";

interface Props {
  /** The way back up. */
  crumbs?: readonly { href: string; label: string }[];
  /** The page's one h1. */
  title: ReactNode;
  /** Facts behind the title: a state, a count. */
  aside?: ReactNode;
  actions?: ReactNode;
}

/** The bar below the top bar: where one is, and what can be done here. */
export function PageHeader({ crumbs = [], title, aside, actions }: Props) {
  return (
    <header className="flex min-h-5 items-center gap-0.75 border-b border-border bg-surface px-3 py-0.5 text-secondary max-md:flex-wrap max-md:px-2">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="flex min-w-0 items-center gap-0.75">
          {crumbs.map((crumb) => (
            <span key={crumb.href} className="flex min-w-0 items-center gap-0.75">
              <Link href={crumb.href} className="max-w-[240px] truncate hover:underline">
                {crumb.label}
              </Link>
              <ChevronRight className="size-1.75 flex-none text-muted" aria-hidden />
            </span>
          ))}
        </nav>
      )}
      <h1 className="min-w-0 truncate text-title font-semibold text-text">{title}</h1>
      {aside}
      <AsOf />
      {actions && (
        <div className="ml-auto flex flex-none items-center gap-1 max-md:max-w-full max-md:flex-wrap">{actions}</div>
      )}
    </header>
  );
}
