// Writes prisma/migrations/<time>_NAME/migration.sql: what leads from the migrations there are to prisma/schema.prisma.
// What Prisma's schema cannot say (partial indexes, collations, checks) is written into the file by hand afterwards.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { tsImport } from "tsx/esm/api";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Say what the migration does, in kebab-case: node scripts/make-migration.mjs add-reviews");
  process.exit(2);
}

const { startEmbeddedDatabase } = await tsImport("../server/process/embedded-database.ts", import.meta.url);
const { openDataFolder } = await tsImport("../server/process/data-folder.ts", import.meta.url);
const { readMigrations } = await tsImport("../server/store/migrate.ts", import.meta.url);
const { NO_FILTERS, openSchemaEngine, WholeScripts } = await tsImport(
  "../server/store/schema-engine.ts",
  import.meta.url,
);

/** The adapter does not know PostgreSQL's type "char", with which its catalogue describes tables. */
class Describing extends WholeScripts {
  async connect() {
    return readsChar(await super.connect());
  }

  /** The whole database is here for this one comparison. */
  connectToShadowDb() {
    return this.connect();
  }
}

const dataFolder = await openDataFolder({ dataFolder: await mkdtemp(join(tmpdir(), "leeway-migration-")) });
const database = await startEmbeddedDatabase(dataFolder);
try {
  const engine = await openSchemaEngine(new Describing(database.url));
  const schema = await readFile("prisma/schema.prisma", "utf8");
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...(await readMigrations("prisma/migrations")) },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  if (!stdout?.trim() || stdout.includes("This is an empty migration"))
    console.log("The migrations already lead to the schema.");
  else await write(stdout);
} finally {
  await database.stop();
  await rm(dataFolder, { recursive: true });
}

async function write(sql) {
  const time = new Date().toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
  const folder = `prisma/migrations/${time}_${name.replaceAll("-", "_")}`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/migration.sql`, sql);
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}

function readsChar(adapter) {
  const CHAR = 18;
  const TEXT = 25;
  const perform = adapter.performIO.bind(adapter);
  const read = adapter.queryRaw.bind(adapter);
  let fields = [];
  adapter.performIO = async (query) => {
    const result = await perform(query);
    fields = result.fields.map((field) => field.dataTypeID);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await read(query);
    const columnTypes = result.columnTypes.map((type, index) =>
      fields[index] === CHAR ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}
