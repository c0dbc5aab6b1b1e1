import { List, Milestone, Scale } from "lucide-react";

/** The screens of the bar. One that does not exist yet is not named. */
export const SCREENS = [
  { href: "/", label: "Board", key: "b", icon: List },
  { href: "/checkpoints", label: "Checkpoints", key: "c", icon: Milestone },
  { href: "/decisions", label: "Decisions", key: "d", icon: Scale },
] as const;

/** The board also leads to streams, tasks and runs, but they are not the board. */
export function isCurrent(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
