import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { EventKind } from "@/server/domain/agent-event";
import { askedKinds } from "./asked-kinds";

/** The kinds of event the address asks for (`?kind=command,edit`), and how to ask for others. None means all. */
export function useAskedKinds(): [EventKind[], (kinds: EventKind[]) => void] {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const param = params.get("kind");
  const kinds = useMemo(() => askedKinds(param), [param]);

  const ask = (asked: EventKind[]) => {
    const next = new URLSearchParams(params);
    if (asked.length > 0) next.set("kind", asked.join(","));
    else next.delete("kind");
    const query = next.toString().replaceAll("%2C", ",");
    router.replace(query ? `${pathname}?${query}` : pathname, { scroll: false });
  };
  return [kinds, ask];
}
