import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { inFolder, serverPid, startApp } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { attachPostgres, startPostgres } from './postgres.ts';
import { isAlive, postmasterFileTime } from './postmaster-file.ts';
import { rows } from './rows.ts';

vi.setConfig({ testTimeout: 60_000 });

it('a first start makes an empty database, and a later start finds what was written', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const first = await startPostgres({ dataDir });
    await rows(first.url, "create table people as select 'Ada' as name");
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(await rows(second.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
    await second.stop();
  }));

it('the database keeps text of all scripts and acknowledged writes by default', () =>
  inFolder(async (folder) => {
    const server = await startPostgres({ dataDir: join(folder, 'data') });
    const [settings] = await rows(
      server.url,
      `select lower('ÅΩЖ') as lower, current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    );
    expect(settings).toEqual({ lower: 'åωж', encoding: 'UTF8', fsync: 'on', commit: 'on' });
    await server.stop();
  }));

it('the database is closed to other users of the machine', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    const stranger = new pg.Client(server.url.replace(/:[0-9a-f]+@/, ':guessed@'));
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    const { home, passwordFile } = clusterFiles(dataDir);
    expect((await stat(home)).mode & 0o077).toBe(0);
    expect((await stat(passwordFile)).mode & 0o077).toBe(0);
    expect(await rows(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await server.stop();
  }));

it('a running database is found by its data folder, a stopped one and a copy are not', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    expect(await attachPostgres({ dataDir })).toBeUndefined();
    const server = await startPostgres({ dataDir, durable: false });
    const started = await postmasterFileTime(clusterFiles(dataDir).folder);
    await vi.waitUntil(() => Date.now() / 1000 > started + 1, { timeout: 5000 });
    await cp(dataDir, join(folder, 'copy'), { recursive: true });
    expect(await attachPostgres({ dataDir })).toBe(server.url);
    expect(await attachPostgres({ dataDir: join(folder, 'copy') })).toBeUndefined();
    await server.stop();
    expect(await attachPostgres({ dataDir })).toBeUndefined();
  }));

it('stopping ends connections that are still at work', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const server = await startPostgres({ dataDir, durable: false });
    const pid = await serverPid(dataDir);
    const work = expect(rows(server.url, 'select pg_sleep(600)')).rejects.toThrow(/administrator|terminated/);
    await vi.waitFor(async () => {
      const sleeping = "select from pg_stat_activity where query = 'select pg_sleep(600)'";
      expect(await rows(server.url, sleeping)).toHaveLength(1);
    });
    await server.stop();
    await work;
    expect(isAlive(pid)).toBe(false);
  }));

it('Ctrl-C in the terminal reaches the app and not its database', () =>
  inFolder(async (folder) => {
    const app = await startApp({ dataDir: join(folder, 'data'), durable: false });
    process.kill(-app.pid, 'SIGINT');
    expect(await rows(app.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await app.stop();
  }));

it('a start that is called off ends without a server', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const starting = startPostgres({ dataDir, durable: false, signal: AbortSignal.abort() });
    await expect(starting).rejects.toThrow('aborted');
    expect(await attachPostgres({ dataDir })).toBeUndefined();
  }));
