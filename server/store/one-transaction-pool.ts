import pg from "pg";

type Release = () => void;

/**
 * For tests: a pool whose every connection is the same one, inside a transaction that was begun outside. A transaction within
 * becomes a savepoint; a second one waits until the first has ended, as two cannot be open at once on one connection.
 */
export class OneTransactionPool extends pg.Pool {
  private tail: Promise<void> = Promise.resolve();
  private isBusy = false;
  private savepoints = 0;

  constructor(private readonly client: pg.Client) {
    super();
    this.connect = (() => Promise.resolve(this.checkOut())) as typeof this.connect;
    this.query = ((query: pg.QueryConfig | string, values?: unknown[]) =>
      this.runAlone(query, values)) as typeof this.query;
  }

  /** A failed statement would end the whole transaction: each is its own savepoint, unless it comes in the midst of one. */
  private async runAlone(query: pg.QueryConfig | string, values?: unknown[]) {
    if (this.isBusy) return this.client.query(query as string, values);
    const savepoint = await this.begin();
    try {
      const result = await this.client.query(query as string, values);
      await savepoint.commit();
      return result;
    } catch (error) {
      await savepoint.rollback();
      throw error;
    }
  }

  private checkOut() {
    let open: Savepoint | null = null;
    const query = async (query: pg.QueryConfig | string, values?: unknown[]) => {
      const word = /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\b(?!\s+TO)/i.exec(
        typeof query === "string" ? query : query.text,
      )?.[1];
      if (!word) return this.client.query(query as string, values);
      if (/^(BEGIN|START)/i.test(word)) open = await this.begin();
      else if (/^COMMIT/i.test(word)) await open?.commit();
      else await open?.rollback();
      return NOTHING;
    };
    const bystander = Object.assign(Object.create(this.client), { query, release: () => undefined });
    return bystander as pg.PoolClient;
  }

  private async begin(): Promise<Savepoint> {
    const before = this.tail;
    let release: Release = () => undefined;
    this.tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.isBusy = true;
    const name = `savepoint_${++this.savepoints}`;
    await this.client.query(`SAVEPOINT ${name}`);
    const end = async (statement: string) => {
      await this.client.query(statement);
      this.isBusy = false;
      release();
    };
    return {
      commit: () => end(`RELEASE SAVEPOINT ${name}`),
      rollback: () => end(`ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}`),
    };
  }
}

interface Savepoint {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

const NOTHING = { rows: [], fields: [], rowCount: 0, command: "", oid: 0 };
