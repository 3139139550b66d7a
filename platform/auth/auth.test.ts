import { getMigrations } from 'better-auth/db/migration';
import { expect, test } from 'vitest';
import { bootForTests } from '../testing/running.ts';
import { betterAuthOptions } from './session/better-auth.ts';

const running = bootForTests({ modules: [] });

test('our migrations hold all that better-auth writes', async () => {
  const { db } = running.now;
  const plan = await getMigrations(betterAuthOptions({ db, secret: 'x'.repeat(32), onError: () => {} }));
  expect(plan.toBeCreated).toEqual([]);
  expect(plan.toBeAdded).toEqual([]);
  expect(plan.toBeAddedIndexes).toEqual([]);
  expect(plan.schemaProblems).toEqual([]);
});
