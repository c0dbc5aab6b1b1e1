/** The line of a command that says what it does: the first that is neither empty nor a comment. */
export function commandHeadline(command: string): string {
  const lines = command.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !line.startsWith("#")) ?? lines[0] ?? "";
}
