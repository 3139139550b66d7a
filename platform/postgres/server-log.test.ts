import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inFolder } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { startPostgres } from './postgres.ts';
import { rows } from './rows.ts';
import { boundLog, lastWords, linesOfServer } from './server-log.ts';

vi.setConfig({ testTimeout: 60_000 });

it("the server's log holds no personal data of failed statements", () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    await rows(server.url, 'create table people (email text unique)');
    const insert = "insert into people values ('ada@example.com'), ('ada@example.com')";
    await expect(rows(server.url, insert)).rejects.toThrow('unique');
    await server.stop();
    const log = await readFile(clusterFiles(dataDir).logFile, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('ada@');
  }));

it('a long log is moved aside, so that two files of bounded size remain', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'postgres.log');
    for (const round of ['first', 'second']) {
      await writeFile(file, round.padEnd(6 * 1024 * 1024, '.'));
      await boundLog(file);
      expect((await stat(file)).size).toBe(0);
      expect(await readFile(`${file}.1`, 'utf8')).toContain(round);
    }
    await writeFile(file, 'short');
    await boundLog(file);
    expect(await readFile(file, 'utf8')).toBe('short');
  }));

it('the last words of a server are its own, not those of processes of a killed server', () => {
  const log = [
    '2026-11-22 17:00:00.100 UTC [70] FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
    '2026-11-22 17:00:00.101 UTC [31] FATAL:  terminating connection due to unexpected postmaster exit',
    '2026-11-22 17:00:00.102 UTC [70] LOG:  database system is shut down',
    '',
  ].join('\n');
  expect(lastWords(log)).toMatch('terminating connection');
  expect(lastWords(linesOfServer(log, 70))).toBe(
    'pre-existing shared memory block (key 1, ID 2) is still in use',
  );
});

it('the last words of a server are those of the child that it could not do without', () => {
  const log = [
    '2026-11-22 17:00:00.100 UTC [70] LOG:  starting PostgreSQL 18',
    '2026-11-22 17:00:00.101 UTC [72] FATAL:  could not open directory "pg_wal": Permission denied',
    '2026-11-22 17:00:00.102 UTC [31] FATAL:  terminating connection due to unexpected postmaster exit',
    '2026-11-22 17:00:00.103 UTC [70] LOG:  startup process (PID 72) exited with exit code 1',
    '2026-11-22 17:00:00.104 UTC [70] LOG:  aborting startup due to startup process failure',
  ].join('\n');
  expect(lastWords(linesOfServer(log, 70))).toBe('could not open directory "pg_wal": Permission denied');
});

it('the last words of a server that ended before it could log are what it printed', () => {
  expect(lastWords(linesOfServer('postgres: could not find its own program\n', 70))).toBe(
    'postgres: could not find its own program',
  );
});
