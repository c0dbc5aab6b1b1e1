/** The list with one item moved among its neighbours; at the end of the list it stays where it is. */
export function moved<Item extends { id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const item = items[from];
  if (!item || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
