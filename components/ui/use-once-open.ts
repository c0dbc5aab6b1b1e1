"use client";

import { useState } from "react";

/** Whether it is open or has been: until then neither it nor its code need be there, and from then on it keeps its state. */
export function useOnceOpen(open: boolean): boolean {
  const [asked, setAsked] = useState(open);
  if (open && !asked) setAsked(true);
  return asked;
}
