import { cleanAgentWords } from "@/components/ui/clean-agent-words";

interface QuestionTextProps {
  text: string;
  /** Without a ground behind what a machine said, where words for an agent are quoted. */
  flat?: boolean;
}

/** A sentence of a question or of words for an agent; what stands between backticks is what a machine said. */
export function QuestionText({ text, flat = false }: QuestionTextProps) {
  return piecesOf(text).map(({ at, words, mono }) =>
    mono ? (
      <code key={at} className={flat ? FLAT : RAISED}>
        {words}
      </code>
    ) : (
      words
    ),
  );
}

const FLAT = "[overflow-wrap:anywhere]";
const RAISED = `rounded-s bg-chip px-0.5 ${FLAT}`;

function piecesOf(text: string) {
  const pieces = cleanAgentWords(text).split("`");
  return pieces.map((words, index) => ({ at: pieces.slice(0, index).join("`").length, words, mono: index % 2 === 1 }));
}
