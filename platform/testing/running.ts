import { afterAll, beforeAll } from 'vitest';
import { type BootGiven, boot, type Running } from '../boot/boot.ts';
import { temporaryDatabase } from './database.ts';

/** Boots modules on a database of this test file's own, before its tests, and takes both away after them. */
export function bootForTests(given: Pick<BootGiven, 'modules' | 'withJobs' | 'publicUrl'>): {
  readonly now: Running;
  readonly url: string;
} {
  let running: Running | undefined;
  let url = '';
  let drop = async () => {};
  beforeAll(async () => {
    const database = await temporaryDatabase();
    ({ url, drop } = database);
    running = await boot({ withJobs: false, ...given, databaseUrl: url, logLevel: 'error' });
  });
  afterAll(async () => {
    await running?.close();
    await drop();
  });
  return {
    get now() {
      if (!running) throw new Error('The server runs from beforeAll on: use it within a test or hook.');
      return running;
    },
    get url() {
      return url;
    },
  };
}
