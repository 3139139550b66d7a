import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from './error-code.ts';
import { databaseUser } from './initialise-cluster.ts';
import {
  isAlive,
  type Postmaster,
  postmasterFileTime,
  postmasterFileTimeQuery,
  readPostmaster,
} from './postmaster-file.ts';

/** A server that runs on a data folder, with a connection to its maintenance database. */
export interface FoundServer extends Postmaster {
  client: pg.Client;
}

/** No server; `stalePid` is a living process whose id a killed server had. */
export interface NoServer {
  client?: undefined;
  stalePid?: number;
}

/** A living process that gives no answer of a server for this long is not one. */
const silence = 2000;

/** The name under which an app is seen on the server, with its process id. */
const applicationName = `webapp-contacts ${process.pid}`;

/** Finds the server that runs on a data folder; one that is just starting or stopping is waited for. */
export async function findServer(folder: string, password: string): Promise<FoundServer | NoServer> {
  let answered = Date.now();
  for (;;) {
    const postmaster = await readPostmaster(folder);
    if (!postmaster || !isAlive(postmaster.pid)) return {};
    const answer = await ask(folder, postmaster.port, password);
    if (answer instanceof pg.Client) return { ...postmaster, client: answer };
    if (answer === 'busy') answered = Date.now();
    if (Date.now() - answered > silence) return { stalePid: postmaster.pid };
    await pause(20);
  }
}

async function ask(folder: string, port: number, password: string): Promise<pg.Client | 'busy' | 'silent'> {
  if (!Number.isInteger(port)) return 'silent';
  const client = maintenanceClient(port, password);
  try {
    await client.connect();
    if (await servesFolder(client, folder)) return client;
  } catch (error) {
    // 57P03: starting up, recovering or shutting down. 53300: no connection is free.
    if (['57P03', '53300'].includes(errorCode(error) ?? '')) return 'busy';
  }
  await client.end().catch(() => {});
  return 'silent';
}

function maintenanceClient(port: number, password: string): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: databaseUser,
    password,
    database: 'postgres',
    ssl: false,
    application_name: applicationName,
    connectionTimeoutMillis: 2000,
  });
  // A connection that breaks says so by `end` as well; an `error` no one listens to would end the process.
  return client.on('error', () => {});
}

/** The answering server may be another one: of a copied folder, or on a port that changed hands. */
async function servesFolder(client: pg.Client, folder: string): Promise<boolean> {
  const { rows } = await client.query<{ seconds: string }>(postmasterFileTimeQuery);
  return Number(rows[0]?.seconds) === (await postmasterFileTime(folder));
}
