import { checkServer } from '../platform/postgres/check-server.ts';
import { attachPostgres, startPostgres } from '../platform/postgres/postgres.ts';
import type { StartFailure } from '../platform/postgres/start-failure.ts';
import type { Config } from './config.ts';

/** The database that the settings name, open for work. */
export interface OpenDatabase {
  url: string;
  /** Stops the embedded server if this process started it. */
  close(): Promise<void>;
  /** Resolves when the embedded server is gone for good; never for another server. */
  lost: Promise<StartFailure>;
}

type Given = Pick<Config, 'databaseUrl' | 'dataDir'> & { log?: (line: string) => void };

/**
 * Opens the database for the app: the one that `DATABASE_URL` names, or the embedded server on the data folder,
 * which then belongs to this process alone.
 *
 * @throws StartFailure with one sentence that says what to do.
 */
export async function openDatabase(
  { databaseUrl, dataDir, log }: Given,
  signal?: AbortSignal,
): Promise<OpenDatabase> {
  if (databaseUrl) return existing(databaseUrl);
  const server = await startPostgres({ dataDir, log, signal });
  return { url: server.url, close: () => server.stop(), lost: server.exited };
}

/** Opens the database beside the app: also when the app runs and holds the embedded server. */
export async function joinDatabase(given: Given): Promise<OpenDatabase> {
  const running = given.databaseUrl ? undefined : await attachPostgres(given);
  return running ? existing(running) : openDatabase(given);
}

async function existing(url: string): Promise<OpenDatabase> {
  await checkServer(url);
  return { url, close: async () => {}, lost: new Promise(() => {}) };
}
