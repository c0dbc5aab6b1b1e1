import { cleanAgentWords } from "./clean-agent-words";

interface Props {
  text: string;
  /** One line, cut at its end; else as many as there are, wrapped. */
  oneLine?: boolean;
  className?: string;
}

/** What a machine said, as plain text. */
export function AgentMono({ text, oneLine = false, className = "" }: Props) {
  const words = cleanAgentWords(text);
  if (oneLine) {
    return (
      <code title={words} className={`block min-w-0 truncate ${className}`}>
        {words}
      </code>
    );
  }
  return <pre className={`min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}>{words}</pre>;
}
