import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { importContacts } from './run-import.ts';
import { contactsByEmail, countsOf, importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const MANY = 40_000;

function people(prefix: string, count: number, { city = 'Ulm', backwards = false } = {}) {
  const rows = Array.from(
    { length: count },
    (_, at) => `${prefix}${at}@example.com,First${at},${city},t${at % 3}`,
  );
  return `Email,First Name,City,Tag\n${(backwards ? rows.toReversed() : rows).join('\n')}\n`;
}

async function countOf(prefix: string) {
  const found = await contactsByEmail(app.now);
  return [...found.keys()].filter((key) => key.startsWith(prefix)).length;
}

describe('an import that is interrupted', () => {
  test('between two batches goes on from there, and ends as if nothing had happened', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft(people('resumed', MANY));
    await admin.start(id);
    const stopping = new AbortController();
    const firstRun = importContacts(app.now.db, id, stopping.signal);
    await untilSomeAreDone(admin, id);
    stopping.abort();
    await firstRun;
    const halfway = await admin.get(id);
    expect(halfway.status).toBe('importing');
    expect(await countOf('resumed')).toBe(halfway.created);
    expect(halfway.created).toBeLessThan(MANY);
    await importContacts(app.now.db, id, new AbortController().signal);
    expect(countsOf(await admin.get(id))).toEqual({
      created: MANY,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      rows: MANY,
    });
    expect(await countOf('resumed')).toBe(MANY);
  });

  test('while its file is read begins anew, and is enqueued for that', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft(people('reread', 100));
    await admin.start(id);
    expect(await jobsOf(id)).toBe(1);
    await importContacts(app.now.db, id, AbortSignal.abort());
    expect(await jobsOf(id)).toBe(2);
    expect(await admin.get(id)).toMatchObject({ status: 'reading', rows: null, created: 0 });
    await importContacts(app.now.db, id, new AbortController().signal);
    expect(countsOf(await admin.get(id))).toMatchObject({ created: 100, rows: 100 });
  });

  test('by being cancelled keeps what is done, says so, and does not go on', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft(people('cancelled', MANY));
    await admin.start(id);
    const run = importContacts(app.now.db, id, new AbortController().signal);
    await untilSomeAreDone(admin, id);
    const reply = await admin.member.inject({ method: 'DELETE', url: `/api/v1/imports/${id}/run` });
    await run;
    expect([reply.statusCode, reply.json().status]).toEqual([200, 'cancelled']);
    const cancelled = await admin.get(id);
    expect(cancelled.created).toBe(reply.json().created);
    expect(await countOf('cancelled')).toBe(cancelled.created);
    const again = await admin.member.inject({ method: 'DELETE', url: `/api/v1/imports/${id}/run` });
    expect(again.json().code).toBe('import_not_running');
  });
});

describe('work that happens at once', () => {
  test('on one import is done once', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft(people('twice', 12_000));
    await admin.start(id);
    const signal = new AbortController().signal;
    await Promise.all([1, 2, 3].map(() => importContacts(app.now.db, id, signal)));
    expect(countsOf(await admin.get(id))).toMatchObject({ created: 12_000, updated: 0, unchanged: 0 });
  });

  test('on two imports of the same people makes each of them once, without a deadlock', async () => {
    const admin = await importer(app.now);
    const one = await admin.draft(people('shared', 12_000));
    const other = await admin.draft(people('shared', 12_000, { backwards: true }));
    const results = await Promise.all([admin.run(one.id), admin.run(other.id)]);
    expect(results.map((result) => result.status)).toEqual(['done', 'done']);
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(12_000);
    expect(results.every(({ created, updated, unchanged }) => created + updated + unchanged === 12_000)).toBe(
      true,
    );
    expect(await countOf('shared')).toBe(12_000);
  });

  test('as an edit of a contact that is being imported is not lost', async () => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft(people('edited', 6000))).id);
    const target = (await contactsByEmail(app.now)).get('edited5999@example.com');
    const { id } = await admin.draft(
      'Email,City\n'.concat(...Array.from({ length: 6000 }, (_, at) => `edited${at}@example.com,Bonn\n`)),
    );
    await admin.start(id);
    const [edit] = await Promise.all([
      admin.member.inject({
        method: 'PATCH',
        url: `/api/v1/contacts/${target?.id}`,
        payload: { version: 1, lastName: 'Edited' },
      }),
      importContacts(app.now.db, id, new AbortController().signal),
    ]);
    expect(countsOf(await admin.get(id))).toMatchObject({ updated: 6000 });
    const after = (await contactsByEmail(app.now)).get('edited5999@example.com');
    expect(after?.city).toBe('Bonn');
    expect(after?.last_name).toBe(edit.statusCode === 200 ? 'Edited' : null);
  });
});

test('a contact that is deleted while its row is imported is made anew', async () => {
  const admin = await importer(app.now);
  await admin.run((await admin.draft('Email,City\ndeleted@example.com,Ulm\n')).id);
  const { id } = await admin.draft('Email,City\ndeleted@example.com,Bonn\n');
  await admin.start(id);
  const deletion = await app.now.db.startTransaction().execute();
  await deletion.deleteFrom('contacts.contact').where('email_key', '=', 'deleted@example.com').execute();
  const run = importContacts(app.now.db, id, new AbortController().signal);
  await untilSomeoneWaits();
  await deletion.commit().execute();
  await run;
  expect(countsOf(await admin.get(id))).toMatchObject({ created: 1, updated: 0, unchanged: 0, rows: 1 });
  expect((await contactsByEmail(app.now)).get('deleted@example.com')?.city).toBe('Bonn');
});

async function jobsOf(importId: string) {
  const { rows } = await sql`
    select from graphile_worker._private_jobs where payload ->> 'importId' = ${importId}
  `.execute(app.now.db);
  return rows.length;
}

async function untilSomeoneWaits() {
  const waiting = sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await waiting.execute(app.now.db)).rows.length === 0);
}

async function untilSomeAreDone(admin: Awaited<ReturnType<typeof importer>>, id: string) {
  while ((await admin.get(id)).created === 0);
}
