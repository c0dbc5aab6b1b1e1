/** How one kind of secret is known in a text. */
export interface SecretRule {
  /** Stands in the placeholder: `[redacted:github-pat]`. */
  id: string;
  /** Lower case; a text without any of them cannot match and is not searched. */
  keywords: string[];
  /**
   * Global. What it matches is the secret, or its group `secret` where something around it tells what it is. Linear by form:
   * nothing is demanded after an open-ended run, so a match is over where its run is.
   */
  pattern: RegExp;
  /** A second look, where the form alone would also take ordinary words. */
  isSecret?: (candidate: string) => boolean;
}
