import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type Conversation, type Step, USAGE } from "./script";

interface Message {
  role: string;
  content?: string | { text?: string }[] | null;
}

/** A request for a chat completion, as far as a script needs it. */
export function openAiConversation(body: Record<string, unknown>): Conversation {
  const messages = (body.messages ?? []) as Message[];
  const tools = (body.tools ?? []) as { function: { name: string } }[];
  return {
    turns: messages
      .filter(({ role }) => role !== "system")
      .map(({ role, content }) => ({ from: role === "assistant" ? "model" : "agent", text: textIn(content) })),
    tools: tools.map((tool) => tool.function.name),
  };
}

export function answerOpenAi(response: ServerResponse, step: Step, streams: boolean) {
  const id = `chatcmpl-${randomBytes(8).toString("hex")}`;
  const message = { role: "assistant", ...contentOf(step) };
  const finish_reason = "uses" in step ? "tool_calls" : "stop";
  const usage = {
    prompt_tokens: USAGE.input,
    completion_tokens: USAGE.output,
    total_tokens: USAGE.input + USAGE.output,
    prompt_tokens_details: { cached_tokens: USAGE.cached },
  };
  const envelope = { id, created: 1_700_000_000, model: "scripted" };
  if (!streams) {
    const choices = [{ index: 0, message, finish_reason }];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ...envelope, object: "chat.completion", choices, usage }));
    return;
  }
  const chunk = (choices: object[], more = {}) =>
    `data: ${JSON.stringify({ ...envelope, object: "chat.completion.chunk", choices, ...more })}\n\n`;
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk([{ index: 0, delta: message, finish_reason: null }]));
  response.write(chunk([{ index: 0, delta: {}, finish_reason }]));
  response.end(`${chunk([], { usage })}data: [DONE]\n\n`);
}

function contentOf(step: Step): object {
  if ("says" in step) return { content: step.says };
  const call = { name: step.uses.tool, arguments: JSON.stringify(step.uses.input) };
  return {
    content: null,
    tool_calls: [{ index: 0, id: `call_${randomBytes(8).toString("hex")}`, type: "function", function: call }],
  };
}

function textIn(content: Message["content"]): string {
  if (!Array.isArray(content)) return content ?? "";
  return content.map(({ text }) => text ?? "").join("\n");
}
