import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

interface PhoneBarProps {
  answered: number;
  total: number;
  /** The read-back is in sight instead of a question. */
  readingBack: boolean;
  onReadBack(): void;
  onNext(): void;
  /** The send button, shown with the read-back. */
  send: ReactNode;
}

/** Below 900 px: one question at a time, with the way on fixed at the foot. */
export function PhoneBar({ answered, total, readingBack, onReadBack, onNext, send }: PhoneBarProps) {
  return (
    <section
      aria-label="Actions"
      className="fixed inset-x-0 bottom-0 z-35 flex gap-1 border-border border-t bg-surface px-2 py-1.25 md:hidden"
    >
      {(total > 1 || readingBack) && (
        <Button onClick={onReadBack} aria-pressed={readingBack}>
          {readingBack ? (
            "Questions"
          ) : (
            <>
              Read back{" "}
              <span className="figures">
                {answered} of {total}
              </span>
            </>
          )}
        </Button>
      )}
      {readingBack ? (
        send
      ) : (
        <Button variant="primary" className="flex-1!" onClick={onNext}>
          {total > 1 ? "Next question" : "Read back"}
        </Button>
      )}
    </section>
  );
}
