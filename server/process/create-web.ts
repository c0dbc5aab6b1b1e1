import { createGateway, type GatewayParts } from "../gateway/gateway";
import { type AppRouter, appRouter, createCaller } from "../routers/app-router";
import { advanceTestClock } from "../services/advance-test-clock";
import { authenticateKey, authenticateSession } from "../services/authenticate-request";
import { exportRun } from "../services/export-run";
import type { ThisMachine } from "../services/found-sessions";
import { joinWorkspace } from "../services/join-workspace";
import { judgeAsGuest } from "../services/judge-as-guest";
import { lookAtInvitation } from "../services/look-at-invitation";
import { openReviewLink } from "../services/open-review-link";
import type { Outside } from "../services/outside";
import { readGuestPart } from "../services/read-guest-part";
import { receiveDelivery } from "../services/receive-delivery";
import { restoreBackup } from "../services/restore-backup";
import { sendDeliveries } from "../services/send-deliveries";
import { signInByToken } from "../services/sign-in";
import { signOut } from "../services/sign-out";
import { untilLinkEnds } from "../services/until-link-ends";
import { writeBackup } from "../services/write-backup";
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
  machine: ThisMachine | null;
  outside: Outside;
  /** Aborted when replies can be held no longer. */
  stopped: AbortSignal;
  pages: GatewayParts<AppRouter>["pages"];
  report(error: unknown): void;
}

/** The gateway with the services behind its doors. Pages reach the same procedures through one caller on `globalThis`: a person in a browser, never a key. */
export function createWeb(parts: WebParts) {
  const { database, listener, signIn, publicUrl, version, machine, outside } = parts;
  const asking = { database, listener, signIn, publicUrl, version, machine, outside };

  globalThis.__leeway = {
    callerFor: async (headers) => {
      const { caller } = await authenticateSession(database, signIn, headers);
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
    receiveDelivery: (delivery, whenGone) =>
      receiveDelivery(database, parts.log, delivery, { listener, whenGone, stopped: parts.stopped }),
    writeBackup: (caller, write) => writeBackup(database, caller, write),
    restoreBackup: (caller, pieces) => restoreBackup(database, caller, pieces),
    signIn: (token, headers) => signInByToken(database, signIn, token, headers),
    signOut: (headers) => signOut(database, signIn, headers),
    lookAtInvitation: (token, headers) => lookAtInvitation(database, signIn, token, headers),
    join: (input, headers) => joinWorkspace(database, signIn, input, headers),
    exportRun: (caller, wanted) => exportRun(database, caller, wanted),
    openReviewLink: (token, opener) => openReviewLink(database, token, opener),
    readGuestPart: (cookie, wanted) => readGuestPart(database, cookie, wanted),
    judgeAsGuest: (cookie, linkId, review) => judgeAsGuest(database, cookie, linkId, review),
    untilLinkEnds: (guest, signal) => untilLinkEnds(database, listener, guest, signal),
    ...(parts.testClock && {
      advanceClock: async (byMs: number) => {
        await advanceTestClock(database, byMs);
        await sendDeliveries(database, outside);
      },
    }),
  });
  listener.onAccess(gateway.forgetKeys);
  return gateway;
}
