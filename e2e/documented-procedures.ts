import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKOUT } from "./installation";

export interface Procedure {
  name: string;
  type: "query" | "mutation";
}

/** Every query and mutation that docs/api.md promises, so that none is left out of a story about all of them. */
export function documentedProcedures(): Procedure[] {
  const docs = readFileSync(join(CHECKOUT, "docs", "api.md"), "utf8");
  return [...docs.matchAll(/^\| `(\w+\.\w+)` \| (query|mutation) \|/gm)].map(([, name = "", type]) => ({
    name,
    type: type === "query" ? "query" : "mutation",
  }));
}
