import { cleanAgentWords } from "./clean-agent-words";

interface Props {
  path: string;
  className?: string;
}

/** A path in mono that is cut in its middle, so that the file's name stays; whole in the title. */
export function PathText({ path, className = "" }: Props) {
  const words = cleanAgentWords(path);
  const cut = words.lastIndexOf("/") + 1;
  return (
    <code title={words} className={`flex min-w-0 ${className}`}>
      <span className="truncate">{words.slice(0, cut)}</span>
      <span className="max-w-full flex-none truncate">{words.slice(cut)}</span>
    </code>
  );
}
