import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerAnthropic, anthropicConversation } from "./anthropic-messages";
import { answerOpenAi, openAiConversation } from "./openai-chat";
import { nextStep, type Script } from "./script";

export interface ScriptedModel {
  url: string;
  /** Answers the conversation whose task holds this text by the script. */
  plays(task: string, script: Script): void;
  close(): Promise<void>;
}

/** A model on loopback that says what a story tells it to, in the protocols of Anthropic and OpenAI. */
export async function startModel(): Promise<ScriptedModel> {
  const scripts = new Map<string, Script>();
  const server = createServer((request, response) => {
    answer(scripts, request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plays: (task, script) => void scripts.set(task, script),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(scripts: Map<string, Script>, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? "/", "http://model");
  const body = await bodyOf(request);
  if (pathname === "/v1/messages") {
    answerAnthropic(response, await nextStep(scripts, anthropicConversation(body)), body.stream === true);
  } else if (pathname === "/v1/chat/completions") {
    answerOpenAi(response, await nextStep(scripts, openAiConversation(body)), body.stream === true);
  } else {
    const counted = pathname === "/v1/messages/count_tokens" ? { input_tokens: 900 } : { data: [] };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(counted));
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}
