/** A label up to its colon, for where it stands small beside the file it is about: "It belongs: widen the scope" → "It belongs". */
export function shortLabel(label: string): string {
  return label.split(":")[0] ?? label;
}
