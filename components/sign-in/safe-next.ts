/** Where to go after signing in: a path of this site, or the board. Another site's address never comes through. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith("/")) return "/";

  const here = "https://leeway.invalid";
  const url = URL.canParse(next, here) ? new URL(next, here) : null;
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : "/";
}
