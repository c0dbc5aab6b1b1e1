import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { createQueryClient } from "@/components/live/query-client";
import type { AppRouter, AppRouterCaller } from "@/server/routers/app-router";
import { callerLink } from "./caller-link";
import { callerForRequest } from "./server-caller";

/**
 * What a page needs to prefetch: `load` what its screen reads with useSuspenseQuery, then `hydrate` the screen.
 * `path` is the page's own address, where signing in leads back to.
 */
export async function pageData(path: string) {
  const caller = await callerForRequest();
  if (!caller) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return dataFor(caller);
}

/** The same for a caller one already has. */
export function dataFor(caller: AppRouterCaller) {
  const queryClient = createQueryClient();
  const client = createTRPCClient<AppRouter>({ links: [callerLink(caller)] });

  return {
    trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }),

    /** What does not exist, or belongs to someone else, is the not-found page. */
    load<Data, Failure, Selected, Key extends QueryKey>(query: FetchQueryOptions<Data, Failure, Selected, Key>) {
      return queryClient.fetchQuery(query).catch((error: unknown) => {
        if (isMissing(error)) notFound();
        throw error;
      });
    },

    hydrate(screen: ReactNode) {
      return <HydrationBoundary state={dehydrate(queryClient)}>{screen}</HydrationBoundary>;
    },
  };
}

/** A TRPCError of the server's own copy of the module: known by its code, which travels as the cause. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && "code" in cause && (cause.code === "NOT_FOUND" || cause.code === "BAD_REQUEST");
}
