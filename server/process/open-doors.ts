import type { Env } from "../env";
import { createGateway, type Gateway } from "../gateway/gateway";
import type { PageHandler } from "../gateway/pages-door";
import { type AppRouter, type AppRouterCaller, appRouter, createCaller } from "../routers/app-router";
import { advanceTestClock } from "../services/advance-test-clock";
import { authenticateKey, authenticateRequest, authenticateSession } from "../services/authenticate-request";
import { receiveDelivery } from "../services/receive-delivery";
import { signInByToken } from "../services/sign-in";
import { signOut } from "../services/sign-out";
import type { EventLog } from "../store/append-events";
import type { ChangeListener } from "../store/change-listener";
import type { Database } from "../store/database";
import type { SignIn } from "../store/sign-in";
import type { Asking } from "../trpc";

declare global {
  /** The one way from a page to the server: what Next bundles is a second copy of our modules. */
  var __leeway: { callerFor(headers: Headers): Promise<AppRouterCaller | null> } | undefined;
}

export interface Running {
  env: Env;
  database: Database;
  listener: ChangeListener;
  log: EventLog;
  signIn: SignIn;
  version: string;
  pages(): PageHandler | null;
}

/** Connects the doors to what lies behind them. */
export function openDoors({ env, database, listener, log, signIn, version, pages }: Running): Gateway {
  const asking = { database, listener, publicUrl: env.publicUrl, version } satisfies Omit<Asking, "caller">;
  globalThis.__leeway = {
    callerFor: async (headers) => {
      const caller = await authenticateRequest(database, signIn, headers);
      return caller ? createCaller({ ...asking, caller }) : null;
    },
  };

  const gateway = createGateway<AppRouter>({
    version,
    publicUrl: new URL(env.publicUrl),
    router: appRouter,
    createContext: ({ caller }) => ({ ...asking, caller }),
    report: (error) => console.error(error),
    checkDatabase: () => database.pool.query("SELECT 1"),
    findKeyCaller: (key) => authenticateKey(database, key),
    findSessionCaller: (headers) => authenticateSession(database, signIn, headers),
    receiveDelivery: (delivery) => receiveDelivery(database, log, delivery),
    signIn: (token, headers) => signInByToken(database, signIn, token, headers),
    signOut: (headers) => signOut(signIn, headers),
    ...(env.testClock ? { advanceClock: (byMs: number) => advanceTestClock(database, byMs) } : {}),
    pages,
  });
  listener.onKeys(gateway.forgetKeys);
  return gateway;
}
