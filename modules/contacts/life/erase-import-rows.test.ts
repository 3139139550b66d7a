import { expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { findContactByEmailKey } from '../contact/contact.sql.ts';
import { deleteContact, editContact } from '../contact/contact.ts';
import { apply } from '../import/apply.ts';
import { stage } from '../import/stage.ts';
import { countsOf, importer } from '../import/testing/importing.ts';
import { eraseContacts } from '../public.ts';
import { contacts } from '../server.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

const erase = (id: string) => transact(app.now.db, (tx) => eraseContacts(tx, [id]));

async function idOf(email: string) {
  const found = await findContactByEmailKey(app.now.db, email);
  return found?.id ?? expect.fail(`nobody has ${email}`);
}

async function skippedLines(importId: string) {
  const { member } = await importer(app.now);
  const reply = await member.inject({ url: `/api/v1/imports/${importId}/skipped.csv` });
  expect(reply.statusCode).toBe(200);
  return reply.body.trim().split('\r\n').slice(1);
}

test('an erasure blanks the skipped rows of imports with any e-mail that the person had, and leaves their number', async () => {
  const admin = await importer(app.now);
  const { id } = await admin.draft(
    'Email,City\nOnce@Rows.example,Ulm\nonce@rows.example,Bonn\nother@rows.example,Köln\nother@rows.example,Jena\n',
  );
  const counts = countsOf(await admin.run(id));
  const personId = await idOf('once@rows.example');
  const edited = { version: 1, email: 'now@rows.example' };
  await transact(app.now.db, (tx) => editContact(tx, personId, edited, system));
  await transact(app.now.db, (tx) => deleteContact(tx, personId, system));
  await erase(personId);
  expect(countsOf(await admin.get(id))).toEqual(counts);
  const reason = (row: number) =>
    `"The same e-mail address stands again in row ${row}: that row was used, and its blanks filled from here."`;
  expect(await skippedLines(id)).toEqual([
    `"1",${reason(2)}`,
    `"3",${reason(4)},"other@rows.example","Köln"`,
  ]);
  const rows = await app.now.db.selectFrom('contacts.import_row').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/once|ulm/i);
});

test('a row that still waits for its import does not bring back who was erased meanwhile', async () => {
  const admin = await importer(app.now);
  await admin.run((await admin.draft('Email\nwaiting@rows.example\n')).id);
  const { id } = await admin.draft('Email\nwaiting@rows.example\nnew@rows.example\n');
  await admin.start(id);
  const { signal } = new AbortController();
  await app.now.db.updateTable('contacts.import').set({ status: 'reading' }).where('id', '=', id).execute();
  await stage(app.now.db, id, signal);
  await erase(await idOf('waiting@rows.example'));
  await apply(app.now.db, id, signal);
  expect(await findContactByEmailKey(app.now.db, 'waiting@rows.example')).toBeUndefined();
  expect(countsOf(await admin.get(id))).toMatchObject({ rows: 2, created: 1, skipped: 1 });
  expect(await skippedLines(id)).toEqual(['"1","There is no e-mail address in this row."']);
});
