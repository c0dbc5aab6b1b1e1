import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "../../generated/prisma/client";

/** What a query takes: the client itself, or the transaction it must be part of. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** One process's connections. `pool` is for what is hot or speaks to PostgreSQL alone, `prisma` for everything else. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    application_name: "leeway",
  });
  // A connection that breaks is replaced at the next use; the query it was serving reports the trouble.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 }),
  });
  return {
    url,
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Two wrote the same thing at once and this one lost: a unique key, a deadlock or a serialisation failure said so. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "P2034");
}
