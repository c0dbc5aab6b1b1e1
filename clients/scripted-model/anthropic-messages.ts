import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Conversation, type Step, USAGE } from "./script";

interface Message {
  role: string;
  content: string | Block[];
}

interface Block {
  type: string;
  text?: string;
  content?: string | Block[];
}

/** A request for a message, as far as a script needs it. */
export function anthropicConversation(body: Record<string, unknown>): Conversation {
  const messages = (body.messages ?? []) as Message[];
  const tools = (body.tools ?? []) as { name: string }[];
  return {
    turns: messages.map(({ role, content }) => ({
      from: role === "assistant" ? "model" : "agent",
      text: textIn(content),
    })),
    tools: tools.map(({ name }) => name),
  };
}

export function answerAnthropic(response: ServerResponse, step: Step, streams: boolean) {
  const message = {
    id: `msg_${randomBytes(8).toString("hex")}`,
    type: "message",
    role: "assistant",
    model: "claude-scripted",
    stop_sequence: null,
  };
  const stop_reason = "uses" in step ? "tool_use" : "end_turn";
  const usage = {
    input_tokens: USAGE.input - USAGE.cached,
    output_tokens: USAGE.output,
    cache_read_input_tokens: USAGE.cached,
    cache_creation_input_tokens: 0,
  };
  const { block, delta } = contentOf(step);
  if (!streams) {
    const content = [{ ...block, ...("uses" in step ? { input: step.uses.input } : { text: step.says }) }];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ...message, content, stop_reason, usage }));
    return;
  }
  const events = [
    {
      type: "message_start",
      message: { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } },
    },
    { type: "content_block_start", index: 0, content_block: block },
    { type: "content_block_delta", index: 0, delta },
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason, stop_sequence: null }, usage },
    { type: "message_stop" },
  ];
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(""));
}

function contentOf(step: Step): { block: object; delta: object } {
  if ("says" in step) return { block: { type: "text", text: "" }, delta: { type: "text_delta", text: step.says } };
  const id = `toolu_${randomBytes(12).toString("hex")}`;
  return {
    block: { type: "tool_use", id, name: step.uses.tool, input: {} },
    delta: { type: "input_json_delta", partial_json: JSON.stringify(step.uses.input) },
  };
}

function textIn(content: string | Block[] | undefined): string {
  if (!Array.isArray(content)) return content ?? "";
  return content.map((block) => block.text ?? textIn(block.content)).join("\n");
}
