/** A number with its noun: "1 file", "3 files"; an irregular plural is said. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
