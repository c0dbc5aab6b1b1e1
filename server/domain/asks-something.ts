/** Whether a message leaves its reader a question: it ends with one, whatever marks and closing brackets follow. */
export function asksSomething(message: string | null): boolean {
  return message !== null && /\?["'”’)\]*_`\s]*$/.test(message.trimEnd());
}
