/** Whether `taskId`, depending on these, would come to wait for itself. `edges`: task → what it depends on. */
export function closesCircle(
  taskId: string,
  dependsOn: string[],
  edges: { taskId: string; dependsOnId: string }[],
): boolean {
  const waitsFor = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.taskId !== taskId) waitsFor.set(edge.taskId, [...(waitsFor.get(edge.taskId) ?? []), edge.dependsOnId]);
  }

  const seen = new Set<string>();
  const open = [...dependsOn];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === taskId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(waitsFor.get(next) ?? []));
  }
  return false;
}
