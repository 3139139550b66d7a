import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { importContacts } from './run-import.ts';
import { contactsByEmail, countsOf, importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const DONE = 5000;
const TRIES = 6;

const refuse = sql`alter table contacts.contact add constraint nowhere check (city <> 'Nowhere') not valid`;
const accept = sql`alter table contacts.contact drop constraint if exists nowhere`;

afterEach(async () => {
  await accept.execute(app.now.db);
});

function people(prefix: string) {
  const fine = Array.from({ length: DONE }, (_, at) => `${prefix}${at}@example.com,Ulm\n`);
  return `Email,City\n${fine.join('')}${prefix}@example.com,Nowhere\nlast${prefix}@example.com,Ulm\n`;
}

async function failOnce(id: string) {
  await expect(importContacts(app.now.db, id, new AbortController().signal)).rejects.toThrow('nowhere');
}

test('an import whose batch fails each time has failed, and what is done stays done', async () => {
  await refuse.execute(app.now.db);
  const admin = await importer(app.now);
  const { id } = await admin.draft(people('stuck'));
  await admin.start(id);
  for (let tries = 1; tries < TRIES; tries += 1) await failOnce(id);
  expect(await admin.get(id)).toMatchObject({ status: 'importing', created: DONE, error: null });
  await failOnce(id);
  expect(await admin.get(id)).toMatchObject({
    ...{ status: 'failed', created: DONE, rows: DONE + 2, finishedAt: expect.any(String) },
    error: expect.stringMatching(/^The rows up to 5,000 are imported and stay; .* import the file again/),
  });
  expect((await contactsByEmail(app.now)).size).toBe(DONE);
  const { counts } = await app.now.db
    .selectFrom('contacts.changeset')
    .select('counts')
    .where('cause_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(counts).toMatchObject({ created: DONE });
  await importContacts(app.now.db, id, new AbortController().signal);
  expect((await admin.get(id)).status).toBe('failed');
});

test('an import whose batch fails for a while goes on, and begins to count anew', async () => {
  await refuse.execute(app.now.db);
  const admin = await importer(app.now);
  const { id } = await admin.draft(people('passing'));
  await admin.start(id);
  await failOnce(id);
  await accept.execute(app.now.db);
  await importContacts(app.now.db, id, new AbortController().signal);
  expect(countsOf(await admin.get(id))).toMatchObject({ created: DONE + 2, rows: DONE + 2 });
  const { failed_tries } = await app.now.db
    .selectFrom('contacts.import')
    .select('failed_tries')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(failed_tries).toBe(0);
});
