import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { forgetAbandoned } from './import.sql.ts';
import { importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

test('a draft can be discarded with its file, and a finished import has forgotten its file and its rows', async () => {
  const admin = await importer(app.now);
  const discarded = await admin.draft('Email\ngone@example.com\n');
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/imports/${discarded.id}` });
  const done = await admin.draft('Email\nkept@example.com\nwrong\n');
  await admin.run(done.id);
  const chunks = await app.now.db.selectFrom('contacts.import_chunk').select('import_id').execute();
  expect(chunks.map((chunk) => chunk.import_id)).not.toEqual(expect.arrayContaining([discarded.id]));
  expect(chunks.map((chunk) => chunk.import_id)).not.toEqual(expect.arrayContaining([done.id]));
  const rows = await app.now.db
    .selectFrom('contacts.import_row')
    .select('n')
    .where('import_id', '=', done.id)
    .execute();
  expect(rows).toEqual([{ n: 2 }]);
});

test('an import leaves its counts with its changeset', async () => {
  const admin = await importer(app.now);
  await admin.run((await admin.draft('Email,City\ncounted@example.com,Ulm\nstill@example.com,Ulm\n')).id);
  const { id } = await admin.draft(
    'Email,City\ncounted@example.com,Bonn\nstill@example.com,\nfresh@example.com,\nfresh2@example.com,\nnone\n',
  );
  await admin.run(id);
  const { counts } = await app.now.db
    .selectFrom('contacts.changeset')
    .select('counts')
    .where('cause_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(counts).toEqual({ created: 2, updated: 1, unchanged: 1, skipped: 1 });
});

test('a draft is forgotten after 30 days, an upload that broke off after a day', async () => {
  const admin = await importer(app.now);
  const aged = async (status: 'draft' | 'uploading', age: string) => {
    const { id } = await admin.draft('Email\naged@example.com\n');
    const created_at = sql<Date>`now() - ${age}::interval`;
    await app.now.db
      .updateTable('contacts.import')
      .set({ status, created_at })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const kept = [await aged('draft', '29 days'), await aged('uploading', '23 hours')];
  const forgotten = [await aged('draft', '31 days'), await aged('uploading', '25 hours')];
  await app.now.db.transaction().execute(forgetAbandoned);
  const left = await app.now.db
    .selectFrom('contacts.import')
    .select('id')
    .where('id', 'in', [...kept, ...forgotten])
    .orderBy('id')
    .execute();
  expect(left.map(({ id }) => id)).toEqual(kept);
});
