"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";

/** A part of the view that belongs into the address, so that a link shows the same. Empty: not in the address. */
export function useUrlParam(name: string): [string, (value: string) => void] {
  const params = useSearchParams();
  // The address follows a moment later, and what someone types must not wait for it.
  const [value, setValue] = useState(params.get(name) ?? "");

  function set(next: string) {
    setValue(next);
    const url = new URL(window.location.href);
    if (next === "") url.searchParams.delete(name);
    else url.searchParams.set(name, next);
    window.history.replaceState(null, "", url);
  }

  return [value, set];
}
