import pg from "pg";

/** The major version of the PostgreSQL at this address. Rejects with the driver's error when none answers. */
export async function findServerVersion(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // Without it a connection that breaks while it is being closed would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS major",
    );
    return rows[0]?.major ?? 0;
  } finally {
    await client.end();
  }
}
