import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter, AppRouterCaller } from "@/server/routers/app-router";

type Procedure = (input: unknown) => Promise<unknown>;

/** Lets a page's tRPC client call the procedures in this process instead of over HTTP. */
export function callerLink(caller: AppRouterCaller): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        procedureAt(
          caller,
          op.path,
        )(op.input).then(
          (data) => {
            observer.next({ result: { type: "data", data } });
            observer.complete();
          },
          (cause: Error) => observer.error(TRPCClientError.from(cause)),
        );
      });
}

function procedureAt(caller: AppRouterCaller, path: string): Procedure {
  const [router = "", name = ""] = path.split(".");
  const procedures = caller[router as keyof AppRouterCaller] as unknown as Record<string, Procedure>;
  const procedure = procedures[name];
  if (!procedure) throw new Error(`There is no procedure ${path}`);
  return procedure;
}
