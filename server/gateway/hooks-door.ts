import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { AgentName } from "../domain/agent-name";
import { refusalOf } from "../domain/rights";
import type { Delivery, Reception } from "../services/receive-delivery";
import type { Door } from "./door";
import type { Keyring } from "./keyring";
import { parseDelivery } from "./parse-delivery";
import { readBody } from "./read-body";
import { Refusal } from "./refusal";
import { sendEmpty, sendJson } from "./send-json";
import { createThrottle } from "./throttle";

const MAX_BODY_BYTES = 5 * 1024 * 1024;
/** Three thousand a second over ten seconds: about what one process can commit. Agents at work send a few; a script in a loop meets it. */
const DELIVERIES = { most: 30_000, withinSeconds: 10 };
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What `whenGone` gives is aborted when the sender no longer waits for the reply. Few deliveries are held, so it is made when asked for. */
export type ReceiveDelivery = (delivery: Delivery, whenGone: () => AbortSignal) => Promise<Reception>;

export function createHooksDoor(keyring: Keyring, receiveDelivery: ReceiveDelivery): Door {
  const deliveries = createThrottle(DELIVERIES.most, DELIVERIES.withinSeconds);
  return async ({ request, response, url, address }) => {
    const agent = requireAgent(url);
    if (request.method !== "POST") {
      throw new Refusal(405, "METHOD_NOT_ALLOWED", "Send hooks with POST", { Allow: "POST" });
    }
    const caller = await keyring.callerOf(request, address);
    const refusal = refusalOf(caller, "report");
    if (refusal) throw new Refusal(403, "FORBIDDEN", refusal);
    await deliveries.count(`${caller.workspaceId}/${caller.memberId}`);

    const body = await readBody(request, MAX_BODY_BYTES);
    const items = parseDelivery(body, request.headers["content-type"]);
    const delivery = { agent, items, place: placeOf(request, url), caller };
    await answer(response, await receiveDelivery(delivery, () => whenGone(response)));
  };
}

/** Words for the agent that did not leave this machine wait again for its next hook. */
async function answer(response: ServerResponse, { reply, left, lost }: Reception) {
  if (reply === null) return sendEmpty(response);
  sendJson(response, 200, reply);
  await finished(response).then(left, lost);
}

/** Told once the connection has ended, before or after the reply. */
function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  else response.once("close", () => gone.abort());
  return gone.signal;
}

function requireAgent(url: URL): AgentName {
  const name = url.pathname.slice("/api/hooks/".length).replace(/\/$/, "");
  const agent = AgentName.safeParse(name);
  if (agent.success) return agent.data;
  throw new Refusal(404, "NOT_FOUND", `No such agent; it is one of ${AgentName.options.join(", ")}`);
}

/** What is not an id is no reason to refuse: the run then waits to be placed by hand. */
function placeOf(request: IncomingMessage, url: URL): Delivery["place"] {
  return {
    taskId: idFrom(request.headers["x-leeway-task"]) ?? idFrom(url.searchParams.get("task")),
    workstreamId: idFrom(request.headers["x-leeway-workstream"]),
  };
}

function idFrom(value: string | string[] | null | undefined): string | null {
  return typeof value === "string" && UUID.test(value.trim()) ? value.trim().toLowerCase() : null;
}
