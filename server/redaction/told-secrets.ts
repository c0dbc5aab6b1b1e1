import { isLikelyPassword, isLikelyToken } from "./likely-secret";
import type { SecretRule } from "./secret-rule";

/** A quote, also one that stands escaped inside quoted text. */
const QUOTE = String.raw`\\{0,3}["'\x60]`;
/** From a name to its value: `=`, `:`, `=>`, `:=`, with the name's own closing quote. */
const TO = String.raw`(?:${QUOTE})?\s{0,4}(?:=>|:=|[:=]{1,3})\s{0,4}`;
/** In quotes: up to the closing one. */
const QUOTED = String.raw`(?<secret>[^\s"'\x60\\]{6,})`;
/** Without quotes: up to what ends a word in a shell, a query string or code. Never a placeholder of our own, so masking twice changes nothing. */
const BARE = String.raw`(?<secret>[^\s"'\x60\\,;&<>(){}[\]]{6,})`;

const PASSWORD_NAME = "(?:password|passwd|passphrase|pwd)";
const TOKEN_NAME =
  "(?:api[_-]?key|apikey|access[_-]?key|secret[_-]?key|private[_-]?key|encryption[_-]?key|signing[_-]?key|auth[_-]?key|client[_-]?secret|secret|token|credentials?)";
const PASSWORD_WORDS = ["password", "passwd", "passphrase", "pwd"];
const TOKEN_WORDS = ["key", "secret", "token", "credential"];

/** Secrets that only what stands around them gives away. */
export const TOLD_SECRETS: SecretRule[] = [
  {
    id: "private-key",
    keywords: ["private key"],
    pattern:
      /-----BEGIN[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\:,."']|-(?!-)){0,20000}(?:-----END[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  {
    id: "jwt",
    keywords: ["eyj"],
    pattern: /(?:(?<![\w-])|(?<=\\[nrt]))eyJ[\w-]{10,4000}\.(?:eyJ)?[\w-]{10,8000}\.[\w-]{10,}/g,
  },
  {
    id: "url-password",
    keywords: ["://"],
    pattern: /:\/\/[^\s:@/\\"'`<>[\]]{0,100}:(?<secret>[^\s@/\\"'`<>[\]{}$]{3,200})@/g,
  },
  {
    id: "authorization",
    keywords: ["bearer", "basic"],
    pattern: /\b(?:bearer|basic)\s{1,4}(?<secret>[A-Za-z0-9._~+/-]{16,4000}={0,2})/gi,
    isSecret: isLikelyToken,
  },
  {
    id: "aws-secret-key",
    keywords: ["secret"],
    pattern: new RegExp(`secret_?access_?key${TO}(?:${QUOTE})?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])`, "gi"),
  },
  {
    id: "password",
    keywords: PASSWORD_WORDS,
    pattern: new RegExp(String.raw`${PASSWORD_NAME}\w{0,20}${TO}${QUOTE}${QUOTED}`, "gi"),
    isSecret: isLikelyPassword,
  },
  {
    id: "password",
    keywords: PASSWORD_WORDS,
    // As in a shell, a .env file or a connection string: no space, no quote, no code.
    pattern: new RegExp(`${PASSWORD_NAME}=${BARE}`, "gi"),
    isSecret: isLikelyPassword,
  },
  {
    id: "password",
    keywords: ["login", "sshpass", "curl"],
    pattern:
      /(?:\blogin\s{1,4}\S{1,100}\s{1,4}password\s{1,4}|\bsshpass\s{1,4}-p\s{0,4}["']?|\s(?:-u|--user)[ =]["']?[^\s:"']{1,60}:)(?<secret>[^\s"'$<>{}[\]]{4,200})/g,
    isSecret: (candidate) => /\D/.test(candidate),
  },
  {
    id: "token",
    keywords: TOKEN_WORDS,
    pattern: new RegExp(String.raw`${TOKEN_NAME}\w{0,20}${TO}(?:${QUOTE})?${BARE}`, "gi"),
    isSecret: isLikelyToken,
  },
];

/** What a field of this name holds, if its name tells that it is a secret. */
export function secretNamed(name: string): { id: string; isSecret: (candidate: string) => boolean } | null {
  if (name.length > 80) return null;
  if (PASSWORD_FIELD.test(name)) return { id: "password", isSecret: isLikelyPassword };
  if (TOKEN_FIELD.test(name)) return { id: "token", isSecret: isLikelyToken };
  return null;
}

const PASSWORD_FIELD = new RegExp(`${PASSWORD_NAME}$`, "i");
const TOKEN_FIELD = new RegExp(`(?:${TOKEN_NAME}|authorization|cookie)$`, "i");
