/** The look of everything one types into or picks from. */
export const CONTROL =
  "touch w-full min-w-0 rounded-m border border-border-control bg-surface px-1.25 text-text placeholder:text-muted " +
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted aria-invalid:border-severity-4";
