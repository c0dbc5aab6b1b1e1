export type DomainErrorCode =
  | "NOT_FOUND"
  | "CONFLICT"
  | "BAD_REQUEST"
  | "FORBIDDEN"
  | "UNAUTHORIZED"
  | "TOO_MANY_REQUESTS";

/**
 * Something a person can mend. The message is a sentence for them that says what to do.
 * Known by its code, never by `instanceof`: what Next bundles and what main.ts imports are two copies of this class.
 */
export class DomainError extends Error {
  readonly isDomainError = true;

  constructor(
    readonly code: DomainErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "DomainError";
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && "isDomainError" in error && error.isDomainError === true;
}
