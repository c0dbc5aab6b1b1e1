import type { Caller } from "../domain/access";
import type { Database, Db } from "../store/database";

/** What a verb works with: the rows it may touch (one transaction in a mutation), who asks, and what time it is. */
export interface Context {
  db: Db;
  /** The process's connections, for what lives outside the transaction. */
  database: Database;
  caller: Caller;
  now: Date;
}
