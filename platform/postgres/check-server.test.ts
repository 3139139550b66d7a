import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inFolder } from './app-process.ts';
import { checkServer } from './check-server.ts';
import { freePort } from './free-port.ts';
import { startPostgres } from './postgres.ts';
import { rows } from './rows.ts';
import { type ServerFacts, serverFault } from './server-fault.ts';

vi.setConfig({ testTimeout: 60_000 });

const good: ServerFacts = {
  version: 150_000,
  versionText: '15.0',
  encoding: 'UTF8',
  trigrams: 'available',
  mayCreate: true,
  user: 'alice',
  database: 'crm',
};

it('PostgreSQL 15 with pg_trgm is good enough', () => {
  expect(serverFault(good)).toBeUndefined();
});

it.each([
  [
    { version: 140_012, versionText: '14.12' },
    'The server is PostgreSQL 14.12 and the app needs 15 or newer',
  ],
  [
    { trigrams: 'missing' as const },
    'The extension pg_trgm is not available on the PostgreSQL server; install',
  ],
  [{ encoding: 'SQL_ASCII' }, 'The database "crm" is encoded in SQL_ASCII and the app needs UTF8; create'],
  [{ mayCreate: false }, 'User "alice" may not create schemas in the database "crm"; run "grant create'],
])('a server with %o is refused', (fact, sentence) => {
  expect(serverFault({ ...good, ...fact })).toContain(sentence);
});

it('a text that is no address of a database is refused', async () => {
  for (const url of ['', 'crm', 'mysql://localhost/crm', 'postgres://[']) {
    await expect(checkServer(url)).rejects.toThrow('write it as postgres://user:password@host:5432/database');
  }
});

it('a server that does not answer is named', async () => {
  const server = `127.0.0.1:${await freePort()}`;
  await expect(checkServer(`postgres://alice:secret@${server}/crm`)).rejects.toMatchObject({
    name: 'StartFailure',
    message: `No PostgreSQL server answers at ${server} (ECONNREFUSED); start it or correct DATABASE_URL.`,
  });
});

it('a real server is judged by what it answers', () =>
  inFolder(async (folder) => {
    const { url, stop } = await startPostgres({ dataDir: join(folder, 'data'), durable: false });
    await checkServer(url);
    await expect(checkServer(url.replace(/:[0-9a-f]+@/, ':secret@'))).rejects.toThrow(
      /does not let user "contacts" in; correct user and password/,
    );
    await expect(checkServer(url.replace(/:[0-9a-f]+@/, '@'))).rejects.toThrow(/does not let user/);
    await expect(checkServer(`${url}2`)).rejects.toThrow(
      /The database "contacts2" does not exist .* create it/,
    );
    await rows(url, "create role reader login password 'secret'");
    const reader = url.replace(/\/\/contacts:[0-9a-f]+@/, '//reader:secret@');
    await expect(checkServer(reader)).rejects.toThrow('User "reader" may not create schemas');
    await rows(
      url,
      "create database old encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0",
    );
    await expect(checkServer(url.replace(/contacts$/, 'old'))).rejects.toThrow('encoded in SQL_ASCII');
    await stop();
  }));

it('no refusal tells the password', () =>
  inFolder(async (folder) => {
    const { url, stop } = await startPostgres({ dataDir: join(folder, 'data'), durable: false });
    const wrong = [`${url}?sslmode=verify-full`, `${url}2`, url.replace('//contacts:', '//eve:')];
    for (const address of wrong) {
      const failure = await checkServer(address).catch((error: unknown) => String(error));
      expect(failure).toContain('StartFailure');
      expect(failure).not.toContain(new URL(url).password);
    }
    await stop();
  }));
