import { makeDatabase } from "../store/make-database";
import { lockFolder } from "./folder-lock";
import { keepSecret } from "./keep-secret";
import { findPostgresBinaries } from "./postgres-binaries";
import { clusterUrl, startCluster } from "./postgres-cluster";
import { findPostgresUser, requireReachable } from "./postgres-user";

export interface EmbeddedDatabase {
  url: string;
  stop(): Promise<void>;
}

const DATABASE = "leeway";

/** The PostgreSQL that Leeway brings, on a free port of this machine, with its data in this folder. Tests bring another's programs. */
export async function startEmbeddedDatabase(dataFolder: string, otherBinaries?: string): Promise<EmbeddedDatabase> {
  const unlock = await lockFolder(dataFolder);
  try {
    const user = await findPostgresUser();
    await requireReachable(dataFolder, user);
    const binaries = otherBinaries ?? (await findPostgresBinaries(dataFolder, user));
    const cluster = { binaries, folder: dataFolder, user, password: await keepSecret(dataFolder, "database-password") };
    const running = await startCluster(cluster);
    await makeDatabase(clusterUrl(cluster, running.port, "postgres"), DATABASE).catch(async (error: unknown) => {
      await running.stop();
      throw error;
    });
    return {
      url: clusterUrl(cluster, running.port, DATABASE),
      stop: async () => {
        await running.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
