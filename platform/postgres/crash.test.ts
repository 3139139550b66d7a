import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { inFolder, killForGood, serverPid, spawnApp, startApp } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { startPostgres } from './postgres.ts';
import { rows } from './rows.ts';

vi.setConfig({ testTimeout: 60_000 });
const patience = { timeout: 30_000 };

it('a killed server comes back on the same address, and a connection pool finds its rows again', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir });
    const pool = new pg.Pool({ connectionString: server.url }).on('error', () => {});
    await pool.query("create table people as select 'Ada' as name");
    for (let kills = 0; kills < 3; kills++) {
      await killServer(dataDir);
      await vi.waitFor(() => pool.query('select from people'), patience);
    }
    expect((await pool.query('select name from people')).rows).toEqual([{ name: 'Ada' }]);
    await pool.end();
    await server.stop();
  }));

it('a server that is killed again while it recovers comes back all the same', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    await killServer(dataDir);
    await killForGood(await serverPid(dataDir));
    await vi.waitFor(() => rows(server.url, 'select 1 as one'), patience);
    await server.stop();
  }));

it('a killed connection of the server does not free the data folder for another app', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    const locks = "select pid from pg_locks where locktype = 'advisory'";
    const [before] = await rows(server.url, locks);
    process.kill(Number(before?.pid), 'SIGKILL');
    await vi.waitFor(async () => {
      const [after] = await rows(server.url, locks);
      expect(after?.pid).not.toBe(before?.pid);
      expect(after?.pid).toBeGreaterThan(0);
    }, patience);
    await expect(startPostgres({ dataDir })).rejects.toThrow('is in use by another process');
    await server.stop();
  }));

it('a killed app leaves a server that the next start takes over with its rows', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const app = await startApp({ dataDir, durable: false });
    await rows(app.outcome.url, "create table people as select 'Ada' as name");
    await app.kill();
    const next = await startPostgres({ dataDir, durable: false });
    expect(await rows(next.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
    await next.stop();
  }));

it('after a kill of app and server the next start finds every acknowledged row', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    await killEverything(dataDir);
    const next = await startPostgres({ dataDir });
    expect(await rows(next.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
    await next.stop();
  }));

it('a killed server whose process id was given to another process does not stop the next start', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const { folder: cluster } = clusterFiles(dataDir);
    await killEverything(dataDir);
    const { uid, gid } = await stat(cluster);
    const other = spawn('sleep', ['600'], { uid, gid });
    const file = join(cluster, 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(other.pid)));
    const next = await startPostgres({ dataDir });
    expect(await rows(next.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
    await next.stop();
    other.kill();
  }));

it('a first start that is killed half-way leaves nothing that the next start stumbles over', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const app = spawnApp({ dataDir, durable: false });
    await vi.waitFor(async () => {
      const [unfinished = ''] = await readdir(dataDir);
      expect(unfinished).toContain('postgres.new-');
      expect(await readdir(join(dataDir, unfinished, 'cluster'))).toContain('PG_VERSION');
    }, patience);
    process.kill(-app.pid, 'SIGKILL');
    await new Promise((resolve) => app.once('exit', resolve));
    const next = await startPostgres({ dataDir, durable: false });
    expect(await rows(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  }));

it('a server that cannot be started again says so to the app', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    await rm(join(clusterFiles(dataDir).folder, 'global', 'pg_control'));
    await killForGood(await serverPid(dataDir));
    const { message } = await server.exited;
    expect(message).toMatch(/^PostgreSQL ended while it started in the data folder .*pg_control.*\.$/);
    await server.stop();
  }));

it('stopping works while the server is being started again', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    await killForGood(await serverPid(dataDir));
    await server.stop();
    const next = await startPostgres({ dataDir, durable: false });
    await next.stop();
  }));

/** Kills the server and waits until the next one has begun; a connection of the old may outlive it a little. */
async function killServer(dataDir: string): Promise<void> {
  const pid = await serverPid(dataDir);
  await killForGood(pid);
  await vi.waitFor(async () => expect(await serverPid(dataDir)).not.toBe(pid), { ...patience, interval: 1 });
}

/** An app with one row, killed together with its server. */
async function killEverything(dataDir: string): Promise<void> {
  const app = await startApp({ dataDir });
  await rows(app.outcome.url, "create table people as select 'Ada' as name");
  await Promise.all([app.kill(), killForGood(await serverPid(dataDir))]);
}
