import { Button } from "./button";
import { Notice } from "./notice";

interface Props {
  /** What did not happen. */
  title: string;
  /** Why, and what to do; null: nothing failed. */
  error: { message: string } | null;
  onDismiss: () => void;
}

/** At the foot of the page: an action from a menu failed, and what it had changed is as before. */
export function FailureBar({ title, error, onDismiss }: Props) {
  if (!error) return null;
  return (
    <div className="appear fixed inset-x-2 bottom-2 z-40 mx-auto max-w-[560px] max-md:bottom-9">
      <Notice
        tone="error"
        title={title}
        action={
          <Button size="s" onClick={onDismiss}>
            Dismiss
          </Button>
        }
      >
        {error.message}
      </Notice>
    </div>
  );
}
