interface Props {
  name: string;
  size?: "s" | "m";
}

/** A member by their initials. */
export function Avatar({ name, size = "m" }: Props) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={`inline-grid flex-none place-items-center rounded-full border border-border bg-chip font-semibold text-secondary ${SIZE[size]}`}
    >
      {initialsOf(name)}
    </span>
  );
}

const SIZE = { s: "size-2.25 text-[8.5px] leading-none", m: "size-3 text-[10px] leading-none" };

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}
