export interface ToolUse {
  tool: string;
  input: Record<string, unknown>;
}

/** A request to the model, whatever its protocol. */
export interface Conversation {
  turns: { from: "agent" | "model"; text: string }[];
  /** Without tools it is no agent's request: a title, a check of the connection. */
  tools: string[];
}

/** What a request tells the model since its last answer: results of tools, prompts, what hooks added. */
export interface Heard {
  news: string;
}

export type Step = { says: string } | { uses: ToolUse };

/** The model's answers to one task, in their order. By its number, so that a request sent again is answered alike. */
export type Script = ((heard: Heard) => Step | Promise<Step>)[];

/** Token counts of every scripted answer. */
export const USAGE = { input: 900, cached: 400, output: 30 };

/** What the model answers: the next step of the script for the task that the agent was given last. */
export async function nextStep(scripts: Map<string, Script>, { turns, tools }: Conversation): Promise<Step> {
  const tasks = [...scripts].map(([task, script]) => ({
    script,
    askedAt: turns.findIndex(({ from, text }) => from === "agent" && text.includes(task)),
  }));
  const [current] = tasks.filter(({ askedAt }) => askedAt >= 0).sort((one, other) => other.askedAt - one.askedAt);
  if (!current || tools.length === 0) return { says: "Nothing to do here." };

  const answers = turns.slice(current.askedAt).filter(({ from }) => from === "model").length;
  const news = turns.slice(turns.findLastIndex(({ from }) => from === "model") + 1);
  const step = current.script[answers];
  return step ? step({ news: news.map(({ text }) => text).join("\n") }) : { says: "There is nothing left to do." };
}
