"use client";

import { usePathname, useSearchParams } from "next/navigation";

/** A part of the view that belongs into the address, so that a link shows the same. Empty: not in the address. */
export function useUrlParam(name: string): [string, (value: string) => void] {
  const params = useSearchParams();
  const pathname = usePathname();

  function set(value: string) {
    const next = new URLSearchParams(params);
    if (value === "") next.delete(name);
    else next.set(name, value);
    window.history.replaceState(null, "", next.size === 0 ? pathname : `${pathname}?${next}`);
  }

  return [params.get(name) ?? "", set];
}
