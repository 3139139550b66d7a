import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { boot } from '../../platform/boot/boot.ts';
import { startPostgres } from '../../platform/postgres/postgres.ts';
import { modules } from '../modules.ts';

/**
 * Starts the server that the tests' databases live on, with a migrated template, and takes it away afterwards.
 * `TEST_POSTGRES_URL` names a server to use instead.
 */
export default async function startTestServer(): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL;
  const dataDir = await mkdtemp(join(tmpdir(), 'contacts-test-'));
  const server = given ? undefined : await startPostgres({ dataDir, durable: false });
  const url = given ?? server?.url ?? '';
  process.env.TEST_POSTGRES_URL = url;
  await makeTemplate(url);
  return async () => {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop database if exists template_migrated with (force)');
  await client.query('create database template_migrated');
  await client.end();
  const template = new URL(url);
  template.pathname = '/template_migrated';
  const { close } = await boot({
    modules: modules(),
    databaseUrl: template.href,
    logLevel: 'silent',
    withJobs: false,
  });
  await close();
}
