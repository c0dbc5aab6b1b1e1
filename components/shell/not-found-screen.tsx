import { LinkButton } from "@/components/ui/link-button";

export function NotFoundScreen() {
  return (
    <div className="grid max-w-[720px] justify-items-start gap-1 p-3 max-md:p-2">
      <h1 className="text-title font-semibold">There is nothing at this address</h1>
      <p className="text-secondary">It was never here, was removed, or belongs to another workspace.</p>
      <LinkButton href="/" variant="primary">
        Open the board
      </LinkButton>
    </div>
  );
}
