import type { Client } from "./client";

export const qwenCode: Client = {
  agent: "qwen",
  // 0.15.10 fires SessionStart in its interactive mode alone, and drops what comes back.
  hearsFirstAt: "UserPromptSubmit",
  transcripts: ".qwen/projects",
  tellsOfSubagents: false,
  commandLine: (program, { prompt, session, resumes }) => ({
    program: process.execPath,
    args: [
      ...[program, "--prompt", prompt, resumes ? "--resume" : "--session-id", session],
      ...["--approval-mode", "yolo", "--auth-type", "openai"],
    ],
  }),
  environment: (modelUrl) => ({
    OPENAI_BASE_URL: `${modelUrl}/v1`,
    OPENAI_API_KEY: "dummy",
    OPENAI_MODEL: "scripted",
    QWEN_CODE_SUPPRESS_YOLO_WARNING: "1",
  }),
  uses: {
    write: (file_path, content) => ({ tool: "write_file", input: { file_path, content } }),
    command: (command) => ({ tool: "run_shell_command", input: { command, is_background: false } }),
    subagent: (prompt) => ({
      tool: "agent",
      input: { subagent_type: "general-purpose", description: "Look around", prompt },
    }),
  },
};
