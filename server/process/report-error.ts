/** An error of ours that no caller is told about: for whoever runs this installation. */
export function reportError(error: unknown): void {
  console.error(
    `${new Date().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}
