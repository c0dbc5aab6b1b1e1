import clsx from "clsx";

export interface ButtonLook {
  /** One primary on a screen. */
  variant?: "primary" | "secondary" | "ghost" | "danger";
  size?: "s" | "m" | "l";
  /** A square that holds a glyph alone; give it an aria-label. */
  iconOnly?: boolean;
}

export function buttonClass(
  { variant = "secondary", size = "m", iconOnly = false }: ButtonLook,
  className?: string,
): string {
  return clsx(BASE, VARIANT[variant], SIZE[size], iconOnly ? SQUARE[size] : PADDING[size], className);
}

const BASE =
  "inline-flex flex-none items-center justify-center gap-0.75 rounded-m border font-medium whitespace-nowrap no-underline select-none touch transition-colors " +
  "disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-muted aria-busy:cursor-progress";

const VARIANT = {
  primary: "border-transparent bg-accent-solid text-inverse hover:bg-accent-solid-hover",
  secondary: "border-border-strong bg-surface text-text hover:bg-hover",
  ghost: "border-transparent bg-transparent text-muted hover:bg-hover hover:text-text",
  danger: "border-border-strong bg-surface text-severity-4 hover:border-severity-4 hover:bg-severity-4-tint",
};

const SIZE = { s: "h-3 text-small", m: "h-3.5", l: "h-4" };
const PADDING = { s: "px-1", m: "px-1.25", l: "px-1.75" };
const SQUARE = { s: "w-3 px-0 max-md:w-5.5", m: "w-3.5 px-0 max-md:w-5.5", l: "w-4 px-0 max-md:w-5.5" };
