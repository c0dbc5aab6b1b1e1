import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnyTRPCRouter, inferRouterContext } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { Caller } from "../domain/access";
import { mayNeedCleaning } from "../domain/clean-text";
import { bearerKey } from "../services/authenticate-request";
import type { Door } from "./door";
import { headersOf } from "./headers-of";
import type { Keyring } from "./keyring";
import { parseJson } from "./parse-json";
import { readBody } from "./read-body";
import { Refusal } from "./refusal";
import { requireMethod } from "./require-method";
import { requireSameOrigin } from "./same-origin";

/** A task with every criterion filled in is some tens of kilobytes. */
const MAX_BODY_BYTES = 1024 * 1024;
/** A page asks for about six things at once. */
const MAX_BATCH = 20;

/** Who a browser's cookie stands for, and the cookies that prolong its session. */
interface SessionCaller {
  caller: Caller | null;
  setCookies: string[];
}

export interface TrpcParts<Router extends AnyTRPCRouter> {
  router: Router;
  /** What procedures are given; a null caller is nobody. */
  createContext(asking: {
    caller: Caller | null;
    request: IncomingMessage;
  }): Promise<inferRouterContext<Router>> | inferRouterContext<Router>;
  findSessionCaller(headers: Headers): Promise<SessionCaller>;
  publicUrl: URL;
  report(error: unknown): void;
}

export function createTrpcDoor<Router extends AnyTRPCRouter>(keyring: Keyring, parts: TrpcParts<Router>): Door {
  return async ({ request, response, url, address }) => {
    requireMethod(request, "GET", "POST");
    requireJson(request);
    const caller = bearerKey(request.headers.authorization)
      ? await keyring.callerOf(request, address)
      : await callerOfSession(request, response, parts);

    const body = request.method === "POST" ? await readJsonText(request) : undefined;
    if (!caller && asksForStream(request)) throw new Refusal(401, "UNAUTHORIZED", "Sign in, or send a valid key");

    await nodeHTTPRequestHandler<Router, IncomingMessage & { body?: string | undefined }, ServerResponse>({
      router: parts.router,
      createContext: async () => parts.createContext({ caller, request }),
      req: Object.assign(request, { body }),
      res: response,
      path: url.pathname.slice("/api/trpc/".length),
      maxBatchSize: MAX_BATCH,
      onError: ({ error }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") parts.report(error.cause ?? error);
      },
    });
  };
}

/** A stream that has begun can no longer say 401. */
function asksForStream(request: IncomingMessage): boolean {
  return request.headers.accept?.includes("text/event-stream") === true || /\/live\./.test(request.url ?? "");
}

/** Only JSON: a form or a file is what another site's page could send without asking. */
function requireJson(request: IncomingMessage) {
  if (request.method !== "POST" || /^application\/json\b/i.test(request.headers["content-type"] ?? "")) return;
  throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send the input as application/json");
}

/** The input as tRPC will parse it: of limited size and depth, and without what the database refuses. */
async function readJsonText(request: IncomingMessage): Promise<string | undefined> {
  const text = (await readBody(request, MAX_BODY_BYTES)).toString("utf8");
  if (text === "") return undefined;
  const value = parseJson(text, "The input");
  return mayNeedCleaning(text) ? JSON.stringify(value) : text;
}

async function callerOfSession<Router extends AnyTRPCRouter>(
  request: IncomingMessage,
  response: ServerResponse,
  { findSessionCaller, publicUrl }: TrpcParts<Router>,
): Promise<Caller | null> {
  // Without a cookie there is nothing another site's page could misuse: nobody is asking.
  if (!request.headers.cookie) return null;
  if (request.method !== "GET") requireSameOrigin(request, publicUrl);
  const { caller, setCookies } = await findSessionCaller(headersOf(request));
  if (setCookies.length > 0) response.setHeader("Set-Cookie", setCookies);
  return caller;
}
