import type { ReactNode } from "react";
import { ClockProvider } from "@/components/live/clock-provider";
import { TrpcProvider } from "@/components/live/trpc-provider";
import { Shell } from "@/components/shell/shell";
import { dataFor } from "../page-data";
import { callerForRequest } from "../server-caller";

/** The frame of every page behind the sign-in. Someone not signed in sees no frame: their page leads them to the sign-in. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const caller = await callerForRequest();
  if (!caller) return children;

  const { trpc, load, hydrate } = dataFor(caller);
  await Promise.all([load(trpc.me.show.queryOptions()), load(trpc.checkpoints.list.queryOptions({ state: "open" }))]);

  return (
    <ClockProvider renderedAt={new Date().toISOString()}>
      <TrpcProvider>{hydrate(<Shell>{children}</Shell>)}</TrpcProvider>
    </ClockProvider>
  );
}
