/** Which checkpoints the list shows, as its address says it. */
export type Shown = "all" | "open" | "answered";

/** From `?state=…`; anything else is all of them. */
export function shownBy(state: string | string[] | undefined): Shown {
  return state === "open" || state === "answered" ? state : "all";
}
