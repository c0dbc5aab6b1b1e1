import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";

interface Props {
  goNext: () => void;
  goBefore: () => void;
  goToFailure: () => void;
}

/** The keys of the timeline as buttons. */
export function TimelineSteps({ goNext, goBefore, goToFailure }: Props) {
  return (
    <div className="flex h-4 flex-none items-center gap-0.5 border-t border-border px-1 max-md:h-6">
      <Button variant="ghost" size="s" onClick={goBefore}>
        Before <KeyCap>K</KeyCap>
      </Button>
      <Button variant="ghost" size="s" onClick={goNext}>
        Next <KeyCap>J</KeyCap>
      </Button>
      <Button variant="ghost" size="s" className="ml-auto" onClick={goToFailure}>
        Next failed command <KeyCap>N</KeyCap>
      </Button>
    </div>
  );
}
