import { createGateway, type GatewayParts } from "../gateway/gateway";
import { type AppRouter, appRouter, createCaller } from "../routers/app-router";
import { advanceTestClock } from "../services/advance-test-clock";
import { authenticateKey, authenticateRequest, authenticateSession } from "../services/authenticate-request";
import { receiveDelivery } from "../services/receive-delivery";
import { signInByToken } from "../services/sign-in";
import { signOut } from "../services/sign-out";
import type { EventLog } from "../store/append-events";
import type { ChangeListener } from "../store/change-listener";
import type { Database } from "../store/database";
import type { SignIn } from "../store/sign-in";

/** What the web is made of, once the process has opened it. */
export interface WebParts {
  database: Database;
  listener: ChangeListener;
  log: EventLog;
  signIn: SignIn;
  publicUrl: string;
  version: string;
  testClock: boolean;
  pages: GatewayParts<AppRouter>["pages"];
  report(error: unknown): void;
}

/** The gateway with the services behind its doors. Pages reach the same procedures through one caller on `globalThis`. */
export function createWeb(parts: WebParts) {
  const { database, listener, signIn, publicUrl, version } = parts;
  const asking = { database, listener, publicUrl, version };

  globalThis.__leeway = {
    callerFor: async (headers) => {
      const caller = await authenticateRequest(database, signIn, headers);
      return caller && createCaller({ ...asking, caller });
    },
  };

  const gateway = createGateway({
    version,
    publicUrl: new URL(publicUrl),
    pages: parts.pages,
    report: parts.report,
    router: appRouter,
    createContext: ({ caller }) => ({ ...asking, caller }),
    checkDatabase: () => database.pool.query("SELECT 1"),
    findKeyCaller: (key) => authenticateKey(database, key),
    findSessionCaller: (headers) => authenticateSession(database, signIn, headers),
    receiveDelivery: (delivery) => receiveDelivery(database, parts.log, delivery),
    signIn: (token, headers) => signInByToken(database, signIn, token, headers),
    signOut: (headers) => signOut(signIn, headers),
    ...(parts.testClock && { advanceClock: (byMs: number) => advanceTestClock(database, byMs) }),
  });
  listener.onKeys(gateway.forgetKeys);
  return gateway;
}
