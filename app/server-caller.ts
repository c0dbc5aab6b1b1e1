import { headers } from "next/headers";
import { cache } from "react";
import type { AppRouterCaller } from "@/server/routers/app-router";

declare global {
  /** Set by server/main.ts: the one way from a page to the server, since Next bundles copies of our modules. */
  var __leeway: { callerFor(headers: Headers): Promise<AppRouterCaller | null> } | undefined;
}

/** The procedures as whoever asked for this page may call them; null when nobody is signed in. */
export const callerForRequest = cache(async (): Promise<AppRouterCaller | null> => {
  const server = globalThis.__leeway;
  if (!server) throw new Error("Pages are served by Leeway's own process: start it with npm start");
  return server.callerFor(new Headers(await headers()));
});
