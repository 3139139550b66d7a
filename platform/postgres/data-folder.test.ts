import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inFolder, startApp } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { startPostgres } from './postgres.ts';

vi.setConfig({ testTimeout: 60_000 });

it('a data folder that a user cannot write is refused', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    await mkdir(dataDir, { mode: 0o500 });
    const nobody = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { outcome } = await startApp({ dataDir, ...nobody });
    expect(outcome.failure).toMatch(
      /^The data folder .*cannot be read and written by this user \(EACCES\); .*/,
    );
  }));

it('a file in the place of the data folder is refused', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    await writeFile(dataDir, '');
    await expect(startPostgres({ dataDir })).rejects.toThrow(`The data folder ${dataDir} is not a folder`);
    const inside = join(dataDir, 'inside');
    await expect(startPostgres({ dataDir: inside })).rejects.toThrow(
      `The data folder ${inside} is not a folder`,
    );
  }));

it('a data folder of another version of PostgreSQL is refused', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const cluster = clusterFiles(dataDir).folder;
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      /made by PostgreSQL 17 .* brings PostgreSQL 18; /,
    );
  }));

it('files of someone else in the place of the database are refused and left alone', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const { home } = clusterFiles(dataDir);
    await mkdir(home, { recursive: true });
    await writeFile(join(home, 'notes.txt'), 'mine');
    await expect(startPostgres({ dataDir })).rejects.toThrow(`The folder ${home} holds something else`);
  }));
