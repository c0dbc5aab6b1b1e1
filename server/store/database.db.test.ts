import { expect, inject, test } from "vitest";
import { openDatabase } from "./database";

test("of what the writer sends together with a COMMIT nothing stays when one part of it fails", async () => {
  const database = openDatabase(inject("databaseUrl"));
  const client = await database.writer.connect();
  try {
    await client.query("CREATE TEMP TABLE kept (number int)");
    await client.query("BEGIN");
    await client.query("INSERT INTO kept VALUES (1)");
    const sent = Promise.all([
      client.query("INSERT INTO kept VALUES (2)"),
      client.query("INSERT INTO kept SELECT 1 / 0"),
      client.query("INSERT INTO kept VALUES (3)"),
      client.query("COMMIT"),
    ]);
    await expect(sent).rejects.toThrow("division by zero");

    await client.query("ROLLBACK");
    expect((await client.query("SELECT number FROM kept")).rows).toEqual([]);
  } finally {
    client.release(true);
    await database.close();
  }
});
