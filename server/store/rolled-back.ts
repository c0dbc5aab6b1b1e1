import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { inject } from "vitest";
import { PrismaClient } from "../../generated/prisma/client";
import type { Database } from "./database";
import { OneTransactionPool } from "./one-transaction-pool";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database of this run. */
    databaseUrl: string;
  }
}

/**
 * A database test's body: everything it and the code under test write is one transaction, thrown away at the end. What they
 * commit in between is a savepoint. Notifications are never sent, and the feed's horizon never passes the test's own changes.
 */
export function inRolledBackTransaction(body: (database: Database) => Promise<void>): () => Promise<void> {
  return async () => {
    const url = inject("databaseUrl");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const pool = new OneTransactionPool(client);
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
    try {
      await client.query("BEGIN");
      await body({ url, pool, writer: pool, prisma, close: async () => undefined });
    } finally {
      await client.query("ROLLBACK");
      await prisma.$disconnect();
      await client.end();
    }
  };
}
