import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { modules } from '../app/modules.ts';
import { bootForTests } from '../platform/testing/running.ts';

const running = bootForTests({ modules: modules() });

test('beside a running app the command line makes a link, an owner, a key, and counts them', async () => {
  const link = await admin('owner-link');
  expect(link).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/setup#[\w-]{43}\n$/),
  });

  const owner = await admin('create-owner', 'boss@example.test', '--name', 'The Boss');
  expect(owner.out).toMatch(/^e-mail {4}boss@example\.test\npassword {2}[\w-]{20}\n$/);
  expect(await admin('owner-link')).toMatchObject({
    code: 1,
    err: expect.stringContaining('an account already'),
  });

  const payload = { email: 'boss@example.test', password: owner.out.trim().split(/\s+/).at(-1) };
  const signedIn = await running.now.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  expect(signedIn.statusCode).toBe(200);

  const key = (await admin('create-api-key', 'Shop', '--rights', 'all')).out.trim();
  const headers = { authorization: `Bearer ${key}` };
  const session = await running.now.server.inject({ url: '/api/v1/session', headers });
  expect(session.json()).toMatchObject({ kind: 'apiKey', name: 'Shop' });
  expect(session.json().rights).toContain('members.manage');

  expect((await admin('status')).out).toMatch(/owners {7}1\n[\s\S]*API keys {5}1\n/);
}, 120_000);

test('a password can come from standard input, so that nobody sees it', async () => {
  const options = ['create-owner', 'quiet@example.test', '--password-stdin'];
  const made = await adminGiven('a quiet password\n', options);
  expect(made).toMatchObject({ code: 0, out: 'quiet@example.test is an owner now.\n' });
  const payload = { email: 'quiet@example.test', password: 'a quiet password' };
  const signedIn = await running.now.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload,
  });
  expect(signedIn.statusCode).toBe(200);
});

test('what was mistyped is said with the usage; what cannot be done in a sentence', async () => {
  expect(await admin('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('reset-password <email>'),
  });
  expect(await admin('destroy')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no command "destroy"'),
  });
  expect(await admin('reset-password')).toMatchObject({
    code: 2,
    err: expect.stringContaining('needs an <email>'),
  });
  expect(await admin('reset-password', 'nobody@example.test')).toEqual({
    code: 1,
    out: '',
    err: 'There is no account with the e-mail nobody@example.test.\n',
  });
});

function admin(...args: string[]) {
  return adminGiven('', args);
}

async function adminGiven(input: string, args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'admin.ts'), ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: running.url },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}
