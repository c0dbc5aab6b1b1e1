import next from "next";
import type { Address } from "./http-server";

/** Next, which renders the pages that `npm run build` made. */
export async function startPages(root: string, { host, port }: Address) {
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}
