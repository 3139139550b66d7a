import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { gather } from './gather.ts';

const app = bootForTests({ modules: [] });
const log = { error: () => {} };

test('of many that are asked only three hold a connection at once, and answers stand in the order of asking', async () => {
  let asking = 0;
  const gate = Promise.withResolvers<void>();
  const asked = Array.from({ length: 20 }, (_, n) => ({
    name: `probe.${n}`,
    load: async () => {
      asking += 1;
      await gate.promise;
      return n;
    },
  }));
  const gathered = gather(app.now.db, asked, { withinMs: 10_000, log });
  await vi.waitFor(() => expect(asking).toBe(3));
  for (const _ of asked) await sql`select 1`.execute(app.now.db);
  expect(asking).toBe(3);
  gate.resolve();
  const { found, missing } = await gathered;
  expect([...found.values()]).toEqual(asked.map((_, n) => n));
  expect(missing).toEqual([]);
});

test('what fails or hangs is missing, in the order of asking, and those after it are asked all the same', async () => {
  const fails = async () => Promise.reject(new Error('No'));
  const hangs = () => new Promise<string>(() => {});
  const loads = [hangs, fails, async () => 'one', fails, hangs, async () => 'two'];
  const asked = loads.map((load, n) => ({ name: `probe.${n}`, load }));
  const { found, missing } = await gather(app.now.db, asked, { withinMs: 100, log });
  expect(missing).toEqual(['probe.0', 'probe.1', 'probe.3', 'probe.4']);
  expect([...found]).toEqual([
    ['probe.2', 'one'],
    ['probe.5', 'two'],
  ]);
});
