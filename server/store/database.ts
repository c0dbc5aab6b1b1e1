import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "../../generated/prisma/client";

/** What a query takes: the client itself, or the transaction it must be part of. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** One process's connections. `pool` is for what is hot or speaks to PostgreSQL alone, `prisma` for everything else. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  /** For the one who writes events: sends statements without waiting for the answers of those before. */
  readonly writer: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

export function openDatabase(url: string): Database {
  const pool = openPool({ connectionString: url, max: 10 });
  const writer = openPool({ connectionString: url, max: 2, pipeline: true });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: 10, connectionTimeoutMillis: 5_000 },
      { statementNameGenerator: statementNames() },
    ),
  });
  return {
    url,
    pool,
    writer,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([pool.end(), writer.end()]);
    },
  };
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 5_000, application_name: "leeway", ...config });
  // A connection that breaks is replaced at the next use; the query it was serving reports the trouble.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A connection keeps this many plans at most. */
const MOST_STATEMENTS = 1_000;
/** A list of values has another text for every length. */
const LISTS_VALUES = / IN \(\$\d+,/;

/** A statement with a name is parsed and planned once a connection instead of every time, which costs more than running it. */
function statementNames(): ({ sql }: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    // An empty name is PostgreSQL's for a statement that is not kept.
    if (known !== undefined || names.size >= MOST_STATEMENTS || LISTS_VALUES.test(sql)) return known ?? "";
    const name = `leeway ${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** Two wrote the same thing at once and this one lost: a unique key, a deadlock or a serialisation failure said so. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "P2034");
}
