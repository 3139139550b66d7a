import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { takeAppLock } from './app-lock.ts';
import type { Cluster } from './cluster.ts';
import { errorCode } from './error-code.ts';
import { type FoundServer, findServer } from './find-server.ts';
import { freePort } from './free-port.ts';
import { databaseName } from './initialise-cluster.ts';
import { type Ending, launch } from './launch.ts';
import { StartFailure } from './start-failure.ts';

export interface Hold {
  signal: AbortSignal;
  /** The port that connection pools already know; any free one when undefined. */
  port?: number;
}

const patience = 60_000;

/**
 * Holds the server of a data folder as its only app. The lock alone decides who that is: a server that
 * someone else started and does not hold, as after a kill of the app, is taken over as it is.
 */
export async function holdServer(cluster: Cluster, { signal, port }: Hold): Promise<FoundServer> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await findServer(cluster.folder, cluster.password);
    if (found.client) {
      if (await lockOrRefuse(cluster, found.client, found.pid)) return found;
      continue;
    }
    signal.throwIfAborted();
    const wish = { port: port ?? (await freePort()), stalePid: found.stalePid, signal };
    const ending = await launch(cluster, wish);
    if (!ending) continue;
    signal.throwIfAborted();
    if (!isPassing(ending) || Date.now() > deadline) throw endedAtStart(cluster, ending);
    await pause(200);
  }
}

/** Another start is at work, processes of a killed server are still ending, or the port was just taken. */
function isPassing({ killed, lastWords }: Ending): boolean {
  return killed || /lock file|shared memory block|TCP\/IP sockets/.test(lastWords);
}

async function lockOrRefuse(cluster: Cluster, client: pg.Client, pid: number): Promise<boolean> {
  try {
    const lock = await takeAppLock(client);
    if (lock !== 'taken') throw inUse(cluster, lock.heldBy, pid);
    await makeDatabase(client);
    return true;
  } catch (error) {
    await client.end().catch(() => {});
    if (isFarewell(error)) return false;
    throw error instanceof StartFailure ? error : unusable(cluster, error);
  }
}

/** The server went away under the question, as when its last app was just stopping it. */
function isFarewell(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof StartFailure) return false;
  const code = errorCode(error);
  return code ? /^(57P0|08|ECONN|EPIPE)/.test(code) : /connection/i.test(error.message);
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (!rowCount) await client.query(`create database ${databaseName}`);
}

function inUse({ dataDir }: Cluster, app: string, postmaster: number): StartFailure {
  return new StartFailure(
    `The data folder ${dataDir} is in use by another process (pid ${app}, its PostgreSQL ${postmaster}); stop it or set DATA_DIR to another folder.`,
  );
}

function endedAtStart({ dataDir, logFile }: Cluster, { lastWords }: Ending): StartFailure {
  return new StartFailure(
    `PostgreSQL ended while it started in the data folder ${dataDir} (${lastWords || 'it said nothing'}); see ${logFile}.`,
  );
}

function unusable({ dataDir, logFile }: Cluster, error: unknown): StartFailure {
  return new StartFailure(
    `PostgreSQL in the data folder ${dataDir} cannot be used (${String(error)}); see ${logFile}.`,
  );
}
