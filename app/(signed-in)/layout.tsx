import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ClockProvider } from "@/components/live/clock-provider";
import { TrpcProvider } from "@/components/live/trpc-provider";
import { Shell } from "@/components/shell/shell";
import { dataFor } from "../page-data";
import { callerForRequest } from "../server-caller";

/** The frame of every page behind the sign-in. It sends on who is not signed in before any loading screen goes out. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const caller = await callerForRequest();
  if (!caller) redirect(`/sign-in?next=${encodeURIComponent((await headers()).get("x-leeway-path") ?? "/")}`);

  const { trpc, load, hydrate } = dataFor(caller);
  await Promise.all([load(trpc.me.show.queryOptions()), load(trpc.checkpoints.list.queryOptions({ state: "open" }))]);

  return (
    <ClockProvider renderedAt={new Date().toISOString()}>
      <TrpcProvider>{hydrate(<Shell>{children}</Shell>)}</TrpcProvider>
    </ClockProvider>
  );
}
