import { asRecord, asText } from "../server/agents/loose-json";
import { parsedJson } from "./parsed-json";

/** An agent writes its hook's input at once and closes; who does neither must not keep the hook waiting. */
const INPUT_MS = 1000;

interface HookInput {
  session: string | null;
  transcript: string | null;
  /** As it came, to be passed on. */
  body: string;
}

/** What the agent says to its hook on stdin. */
export async function readHookInput(stdin: NodeJS.ReadableStream): Promise<HookInput> {
  const body = await textWithin(stdin, INPUT_MS);
  const fields = asRecord(parsedJson(body));
  return {
    session: asText(fields?.session_id),
    transcript: asText(fields?.transcript_path),
    body,
  };
}

function textWithin(stdin: NodeJS.ReadableStream, ms: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const finish = () => {
      clearTimeout(timer);
      stdin.removeAllListeners("data");
      stdin.pause();
      resolve(Buffer.concat(chunks).toString("utf8"));
    };
    const timer = setTimeout(finish, ms);
    stdin.on("data", (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)));
    stdin.once("end", finish);
    stdin.once("error", reject);
  });
}
