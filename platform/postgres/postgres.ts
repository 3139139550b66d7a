import { type ClusterOptions, clusterFiles, openCluster, readPassword } from './cluster.ts';
import { inDataFolder } from './data-folder.ts';
import { EmbeddedServer } from './embedded-server.ts';
import { findServer } from './find-server.ts';
import { holdServer } from './hold-server.ts';
import { databaseName, databaseUser } from './initialise-cluster.ts';
import { readPostmaster } from './postmaster-file.ts';
import type { StartFailure } from './start-failure.ts';

export interface StartOptions extends ClusterOptions {
  /** Ends a start that is still under way. */
  signal?: AbortSignal;
}

export interface RunningPostgres {
  /** The address of the app's database; the same for as long as the server is not stopped. */
  url: string;
  /** Stops the server after its last work is written. */
  stop(): Promise<void>;
  /** Resolves when the server ended by itself and could not be started again. */
  exited: Promise<StartFailure>;
}

/**
 * Starts PostgreSQL on a data folder as its only app, making the folder when it is new. A server that is
 * killed is started again on the same address.
 */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const cluster = await openCluster(options);
  const signal = options.signal ?? new AbortController().signal;
  const found = await holdServer(cluster, { signal });
  const server = new EmbeddedServer(cluster, found, options.log);
  if (signal.aborted) await server.stop();
  signal.throwIfAborted();
  return { url: databaseUrl(found.port, cluster.password), stop: () => server.stop(), exited: server.exited };
}

/** The address of the database that an app already runs on a data folder; undefined when none does. */
export async function attachPostgres({ dataDir }: { dataDir: string }): Promise<string | undefined> {
  const files = clusterFiles(dataDir);
  if (!(await inDataFolder(files.dataDir, readPostmaster(files.folder)))) return undefined;
  const password = await readPassword(files);
  const found = await findServer(files.folder, password);
  if (!found.client) return undefined;
  await found.client.end();
  return databaseUrl(found.port, password);
}

function databaseUrl(port: number, password: string): string {
  return `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}`;
}
