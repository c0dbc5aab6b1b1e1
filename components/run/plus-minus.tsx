interface Props {
  added: number | null;
  removed: number | null;
  /** Some of it was not said, so the true numbers are higher. */
  incomplete?: boolean;
}

/** Lines added and removed; a dash where nobody counted them. */
export function PlusMinus({ added, removed, incomplete = false }: Props) {
  return (
    <span
      className="figures flex-none font-mono text-small whitespace-nowrap"
      title={incomplete ? "At least: some edits did not say how many lines" : undefined}
    >
      {incomplete && <span className="text-muted">at least </span>}
      <span className="text-diff-added-ink">+{added ?? "–"}</span>{" "}
      <span className="text-diff-removed-ink">−{removed ?? "–"}</span>
    </span>
  );
}
