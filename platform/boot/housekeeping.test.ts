import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bootForTests } from '../testing/running.ts';
import { housekeeping } from './housekeeping.ts';

const app = bootForTests({ modules: [] });

test('replies kept for repeated requests are forgotten after a day, and not before', async () => {
  const { db } = app.now;
  const kept = (key: string, age: string) =>
    sql`insert into platform.idempotency (actor, key, fingerprint, created_at)
      values ('probe', ${key}, '', now() - ${age}::interval)`.execute(db);
  await kept('old', '25 hours');
  await kept('young', '23 hours');
  await housekeeping.handler.run({ db, stopping: new AbortController().signal }, {} as never);
  const left = await db.selectFrom('platform.idempotency').select('key').execute();
  expect(left).toEqual([{ key: 'young' }]);
});
