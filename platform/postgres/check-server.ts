import pg from 'pg';
import { connectionFault } from './connection-fault.ts';
import { type ServerFacts, serverFactsQuery, serverFault } from './server-fault.ts';
import { StartFailure } from './start-failure.ts';

/** Refuses a server that the app cannot work with, in one sentence that never holds the password. */
export async function checkServer(url: string): Promise<void> {
  const client = clientFor(url);
  const fault = await faultOf(client);
  await client.end().catch(() => {});
  if (fault) throw new StartFailure(client.password ? fault.replaceAll(client.password, '…') : fault);
}

function clientFor(url: string): pg.Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('not an address of PostgreSQL');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    return client.on('error', () => {});
  } catch {
    throw new StartFailure(
      'DATABASE_URL is not the address of a PostgreSQL database; write it as postgres://user:password@host:5432/database.',
    );
  }
}

async function faultOf(client: pg.Client): Promise<string | undefined> {
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(serverFactsQuery);
    return rows[0] && serverFault(rows[0]);
  } catch (error) {
    return connectionFault(error, client);
  }
}
