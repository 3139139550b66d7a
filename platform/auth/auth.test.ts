import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Running } from '../boot/boot.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../testing/database.ts';
import { actAs } from '../testing/signed-in.ts';
import { betterAuthOptions } from './session/better-auth.ts';

let database: TemporaryDatabase;
let running: Running;

beforeAll(async () => {
  database = await temporaryDatabase({ empty: true });
  running = await boot({ modules: [], databaseUrl: database.url, logLevel: 'silent', withJobs: false });
});

afterAll(async () => {
  await running?.close();
  await database?.drop();
});

test('our migrations hold all that better-auth writes', async () => {
  const options = betterAuthOptions({ db: running.db, secret: 'x'.repeat(32), onError: () => {} });
  const plan = await getMigrations(options);
  expect(plan.toBeCreated).toEqual([]);
  expect(plan.toBeAdded).toEqual([]);
  expect(plan.toBeAddedIndexes).toEqual([]);
  expect(plan.schemaProblems).toEqual([]);
});
