import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inFolder, startApp } from './app-process.ts';
import { startPostgres } from './postgres.ts';
import { rows } from './rows.ts';

vi.setConfig({ testTimeout: 60_000 });

it('a second app on a data folder is refused with the process id of the first', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const first = await startApp({ dataDir, durable: false });
    const second = await startApp({ dataDir, durable: false });
    expect(second.outcome.failure).toMatch(
      new RegExp(`^The data folder ${dataDir} is in use by another process \\(pid ${first.pid}, .*DATA_DIR`),
    );
    expect(await rows(first.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
  }));

it('of two first starts at once one wins and the other is refused', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const apps = await Promise.all([1, 2].map(() => startApp({ dataDir, durable: false })));
    const [winner, ...others] = apps.filter(({ outcome }) => outcome.url);
    expect(others).toEqual([]);
    expect(apps.map(({ outcome }) => outcome.failure ?? '').join('')).toContain(`(pid ${winner?.pid},`);
    expect(await rows(winner?.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await winner?.stop();
  }));

it('of two starts at once after a kill one wins and the other is refused', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    await (await startApp({ dataDir, durable: false })).kill();
    const apps = await Promise.all([1, 2].map(() => startApp({ dataDir, durable: false })));
    const winners = apps.filter(({ outcome }) => outcome.url);
    expect(winners).toHaveLength(1);
    await winners[0]?.stop();
  }));

it('a start waits for an app that is just stopping', () =>
  inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const first = await startPostgres({ dataDir, durable: false });
    const [, second] = await Promise.all([first.stop(), startPostgres({ dataDir, durable: false })]);
    expect(await rows(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  }));
