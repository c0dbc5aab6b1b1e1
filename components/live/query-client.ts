import { QueryClient } from "@tanstack/react-query";

/** Live changes say when something is old; this is the net below them. */
const STALE_MS = 60_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_MS, retry: retryUnlessRefused, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}

/** A refusal stays a refusal; only a server that did not answer is asked again. */
function retryUnlessRefused(failures: number, error: Error): boolean {
  const refused = "data" in error && error.data !== undefined && error.data !== null;
  return !refused && failures < 2;
}
