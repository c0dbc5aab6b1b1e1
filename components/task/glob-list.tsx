interface Props {
  title: string;
  globs: string[];
  /** Those of them that come from the stream. */
  inherited?: string[];
  /** That stream's title. */
  stream?: string;
  /** What holds when there are none. */
  none: string;
}

export function GlobList({ title, globs, inherited = [], stream, none }: Props) {
  return (
    <div className="mt-0.75 first:mt-0">
      <h3 className="text-small text-muted">{title}</h3>
      {globs.length === 0 && <p className="text-small text-secondary">{none}</p>}
      <ul>
        {globs.map((glob) => (
          <li key={glob} className="flex items-baseline gap-1">
            <code className="min-w-0 wrap-anywhere">{glob}</code>
            {inherited.includes(glob) && <span className="ml-auto flex-none text-small text-muted">from {stream}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
