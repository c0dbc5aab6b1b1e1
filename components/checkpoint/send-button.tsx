import { Button } from "@/components/ui/button";
import { counted } from "@/server/domain/counted";

interface SendButtonProps {
  /** How many questions are still to be answered. */
  open: number;
  /** How many questions of severity 4 are answered without having looked at their evidence. */
  unseen: number;
  answers: number;
  resumes: boolean;
  busy: boolean;
  onPress(): void;
}

/** Sends, or says what is missing and leads there. */
export function SendButton({ open, unseen, answers, resumes, busy, onPress }: SendButtonProps) {
  const ready = open + unseen === 0;
  const missing = open > 0 ? `${counted(open, "question")} still open` : "Open the evidence first";
  const words = resumes ? "Send and resume" : `Send ${answers === 1 ? "answer" : "answers"}`;

  return (
    <Button
      size="l"
      variant={ready ? "primary" : "secondary"}
      busy={busy}
      className={ready ? "min-w-0 flex-1!" : "min-w-0 flex-1! bg-sunken! text-muted!"}
      onClick={onPress}
    >
      {busy ? "Sending" : ready ? words : missing}
    </Button>
  );
}
