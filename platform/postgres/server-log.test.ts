import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inFolder } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { startPostgres } from './postgres.ts';
import { rows } from './rows.ts';
import { boundLog } from './server-log.ts';

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
