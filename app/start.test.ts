import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runAppToItsEnd, startAppProcess, temporaryFolder } from '../platform/testing/app-process.ts';
import { temporaryDatabase } from '../platform/testing/database.ts';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function dataFolder() {
  const folder = await temporaryFolder();
  endings.push(folder.remove);
  return folder.path;
}

async function database() {
  const { url, drop } = await temporaryDatabase({ empty: true });
  endings.push(drop);
  return url;
}

async function start(env: Record<string, string>) {
  const app = await startAppProcess(env);
  endings.push(app.stop);
  return app;
}

describe('a start', () => {
  test('on an empty data folder answers, gives the link for the owner, and stops when asked', async () => {
    const app = await startAppProcess({ DATA_DIR: await dataFolder() });
    const ready = await fetch(`${app.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    expect(app.ownerLink).toMatch(`${app.url}/setup`);
    expect(await app.stop()).toBe(0);
    expect(app.output()).toContain('Stopped.');
  });

  test('works again after everything was killed', async () => {
    const folder = await dataFolder();
    const first = await startAppProcess({ DATA_DIR: folder });
    await first.kill();
    const second = await start({ DATA_DIR: folder });
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  });

  test('takes a Ctrl-C that arrives twice for one, and ends well', async () => {
    const app = await startAppProcess({ DATA_DIR: await dataFolder() });
    expect(await Promise.all([app.stop(), app.stop()])).toEqual([0, 0]);
    expect(app.output()).toContain('Stopped.');
  });

  test('stops when the process that started it is killed, as npm is', async () => {
    const starter = spawn('sh', ['-c', '"$0" bin/start.ts & echo "pid $!"; wait', process.execPath], {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, PORT: '0', DATABASE_URL: '', DATA_DIR: await dataFolder() },
    });
    let printed = '';
    for await (const chunk of starter.stdout.setEncoding('utf8')) {
      printed += chunk;
      if (/^pid /.test(chunk)) endings.push(async () => endProcess(Number(/pid (\d+)/.exec(printed)?.[1])));
      if (printed.includes('Ctrl-C')) starter.kill('SIGKILL');
    }
    expect(printed).toContain('Stopped.');
  });

  test('on DATABASE_URL works for two processes at once', async () => {
    const url = await database();
    const apps = await Promise.all([start({ DATABASE_URL: url }), start({ DATABASE_URL: url })]);
    const ready = await Promise.all(apps.map((app) => fetch(`${app.url}/readyz`)));
    expect(ready.map((reply) => reply.status)).toEqual([200, 200]);
  });
});

describe('a start that cannot be', () => {
  test('says that the port is in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    endings.push(() => closed(blocker));
    const port = String((blocker.address() as { port: number }).port);
    const { code, output } = await runAppToItsEnd({ DATABASE_URL: await database(), PORT: port });
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${port} is in use by another program; stop it or set PORT to another port.`,
    );
  });

  test('says that the data folder is in use by another process', async () => {
    const folder = await dataFolder();
    await start({ DATA_DIR: folder });
    const { code, output } = await runAppToItsEnd({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^The data folder .+ is in use by another process.*; .*DATA_DIR.*\.$/);
  });

  test.each([
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' },
      /^No PostgreSQL server answers at .+; start it or correct DATABASE_URL\.$/,
    ],
    ['an address that is none', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is not the address/],
    ['a port that is no number', { PORT: 'abc' }, /^PORT must be a whole number/],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    ['a public address that is none', { PUBLIC_URL: 'contacts' }, /^PUBLIC_URL must be an address/],
    [
      'a key of Stripe that is none, without showing it',
      { STRIPE_SECRET_KEY: 'pk_public' },
      /^STRIPE_SECRET_KEY must be a secret key of Stripe, .+; it is something else\.$/,
    ],
    [
      'a key of Stripe without the secret of its webhook',
      { STRIPE_SECRET_KEY: 'sk_test_1', PUBLIC_URL: 'https://contacts.example.com' },
      /^STRIPE_SECRET_KEY is set: set STRIPE_WEBHOOK_SECRET too, or neither\.$/,
    ],
    [
      "the secret of Stripe's webhook without a key",
      { STRIPE_WEBHOOK_SECRET: 'whsec_1', PUBLIC_URL: 'https://contacts.example.com' },
      /^STRIPE_WEBHOOK_SECRET is set: set STRIPE_SECRET_KEY too, or neither\.$/,
    ],
    [
      'Stripe without the address that people use',
      { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' },
      /^With Stripe, PUBLIC_URL must be set/,
    ],
  ])('says in one sentence that it was given %s', async (_what, env, sentence) => {
    const { code, output } = await runAppToItsEnd({ DATA_DIR: '/nowhere', ...env });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});

function endProcess(pid: number) {
  try {
    process.kill(pid);
  } catch {
    // It has ended.
  }
}

function closed(server: Server) {
  return new Promise((resolve) => server.close(resolve));
}
