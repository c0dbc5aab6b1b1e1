import type { Client } from "./client";

export const claudeCode: Client = {
  agent: "claude-code",
  hearsFirstAt: "SessionStart",
  transcripts: ".claude/projects",
  tellsOfSubagents: true,
  commandLine: (program, { prompt, session, resumes }) => ({
    program,
    args: [
      ...["--print", prompt, resumes ? "--resume" : "--session-id", session],
      ...["--allowedTools", "Bash,Write,Edit,Read,Task,Agent"],
    ],
  }),
  environment: (modelUrl) => ({
    ANTHROPIC_BASE_URL: modelUrl,
    ANTHROPIC_API_KEY: "dummy",
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
    DISABLE_AUTOUPDATER: "1",
  }),
  uses: {
    write: (file_path, content) => ({ tool: "Write", input: { file_path, content } }),
    command: (command) => ({ tool: "Bash", input: { command, description: "Look" } }),
    subagent: (prompt) => ({
      tool: "Agent",
      input: { subagent_type: "general-purpose", description: "Look around", prompt },
    }),
  },
};
