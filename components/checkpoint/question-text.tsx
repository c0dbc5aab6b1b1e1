import { cleanAgentWords } from "@/components/ui/clean-agent-words";

/** A sentence of a question or of words for an agent; what stands between backticks is what a machine said. */
export function QuestionText({ text }: { text: string }) {
  return piecesOf(text).map(({ at, words, mono }) =>
    mono ? (
      <code key={at} className="rounded-s bg-chip px-0.5 [overflow-wrap:anywhere]">
        {words}
      </code>
    ) : (
      words
    ),
  );
}

function piecesOf(text: string) {
  const pieces = cleanAgentWords(text).split("`");
  return pieces.map((words, index) => ({ at: pieces.slice(0, index).join("`").length, words, mono: index % 2 === 1 }));
}
