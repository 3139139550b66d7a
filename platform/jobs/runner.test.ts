import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openDb, openPool } from '../db/db.ts';
import { temporaryDatabase } from '../testing/database.ts';
import { enqueue, handles, job } from './job.ts';
import { type RunningJobs, startJobs } from './runner.ts';

const database = await temporaryDatabase();
const pool = openPool(database.url);
const db = openDb(pool);
await runMigrations({ pgPool: pool });
const running: RunningJobs[] = [];
const log = { info: () => {}, error: () => {} };
const yearly = job<Record<string, never>>('probe.yearly');
const greet = job<{ name: string }>('probe.greet');

function start(hear: (name: string) => Promise<void> | void) {
  const handlers = [handles(greet, async (_context, { name }) => hear(name))];
  running.push(startJobs({ pool, db, handlers, timetable: [{ cron: '0 4 1 1 *', job: yearly }], log }));
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test('a job runs when its transaction commits, and not when it is rolled back', async () => {
  const heard: string[] = [];
  start((name) => void heard.push(name));
  await db
    .transaction()
    .execute(async (tx) => {
      await enqueue(tx, greet, { name: 'never' });
      throw new Error('rolled back');
    })
    .catch(() => {});
  await db.transaction().execute((tx) => enqueue(tx, greet, { name: 'Ada' }));
  await vi.waitFor(() => expect(heard).toEqual(['Ada']), { timeout: 10_000 });
});

test('what a killed process had taken is taken up again at the next start', async () => {
  await db.transaction().execute((tx) => enqueue(tx, greet, { name: 'Grace' }));
  await sql`update graphile_worker._private_jobs set locked_by = 'worker-killed', locked_at = now(), attempts = 1`.execute(
    db,
  );
  const heard: string[] = [];
  start((name) => void heard.push(name));
  await vi.waitFor(() => expect(heard).toEqual(['Grace']), { timeout: 10_000 });
});

test('what a living process has taken is left to it', async () => {
  const heard: string[] = [];
  const others: string[] = [];
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  start((name) => {
    heard.push(name);
    return name === 'Hedy' ? finished : undefined;
  });
  await db.transaction().execute((tx) => enqueue(tx, greet, { name: 'Hedy' }));
  await vi.waitFor(() => expect(heard).toEqual(['Hedy']), { timeout: 10_000 });
  start((name) => void others.push(name));
  await db.transaction().execute((tx) => enqueue(tx, greet, { name: 'next' }));
  await vi.waitFor(() => expect([...heard, ...others]).toContain('next'), { timeout: 10_000 });
  finish();
  expect([...heard, ...others].filter((name) => name === 'Hedy')).toHaveLength(1);
});

test('jobs go on after the connections to the database were cut', async () => {
  const heard: string[] = [];
  start((name) => void heard.push(name));
  await db.transaction().execute((tx) => enqueue(tx, greet, { name: 'before' }));
  await vi.waitFor(() => expect(heard).toEqual(['before']), { timeout: 10_000 });
  const cut = openPool(database.url, 1);
  await cut.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await cut.query("select graphile_worker.add_job('probe.greet', json_build_object('name', 'after'))");
  await cut.end();
  await vi.waitFor(() => expect(heard).toContain('after'), { timeout: 20_000 });
});
