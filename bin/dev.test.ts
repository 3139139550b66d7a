import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../platform/testing/app-process.ts';

test('development starts once, and ends with its server and database when its terminal is closed', async () => {
  const folder = await temporaryFolder();
  const dev = spawn(process.execPath, [join(import.meta.dirname, 'dev.ts')], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', DATA_DIR: folder.path },
  });
  const ended = new Promise<number | null>((resolve) => dev.once('exit', resolve));
  let printed = '';
  // The output ends when nobody is left who could write to it: no watcher and no server.
  for await (const chunk of dev.stdout.setEncoding('utf8')) {
    printed += chunk;
    if (printed.includes('Ctrl-C')) dev.kill('SIGHUP');
  }
  expect(await ended).toBe(0);
  expect(printed).toContain('Stopped.');
  expect(printed).not.toContain('.vite-temp');
  expect(await readdir(folder.path, { recursive: true })).not.toContainEqual(
    expect.stringContaining('postmaster.pid'),
  );
  await folder.remove();
});
