import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own, made for one test file or script. */
export interface TemporaryDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Makes a database on the test server (`TEST_POSTGRES_URL`, which the test run starts), as a copy of the migrated
 * template unless told otherwise.
 */
export async function temporaryDatabase({
  server = testServer(),
  empty = false,
} = {}): Promise<TemporaryDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} ${empty ? '' : 'template template_migrated'}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) };
}

/** The address of the server that the test run started. */
function testServer(): string {
  const { TEST_POSTGRES_URL } = process.env;
  if (!TEST_POSTGRES_URL)
    throw new Error('TEST_POSTGRES_URL is not set: run the tests by `npm test` or `npx vitest`.');
  return TEST_POSTGRES_URL;
}

async function onServer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
