import { sql } from 'kysely';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { eraseContacts } from '../life/erase.ts';
import { contacts } from '../server.ts';
import { forgetExports } from './export.sql.ts';
import { bulker, divide, type Made, selected } from './testing/bulks.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

async function exporter() {
  const admin = await bulker(app.now);
  const start = async (of: readonly Made[] | object, seen?: number) =>
    admin.member.inject({ method: 'POST', url: '/api/v1/contacts/export', payload: selected(of, seen) });
  const file = async (id: string) => admin.member.inject({ url: `/api/v1/contacts/export/${id}` });
  return { admin, start, file };
}

function rowsOf(body: string) {
  expect(body.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<Record<string, string>>(body.slice(1), { header: true, skipEmptyLines: true }).data;
}

test('an export has each contact of the set once, with all its fields, its type and its tags', async () => {
  const { admin, start, file } = await exporter();
  const payload = {
    ...{ email: 'Full@Export.example', firstName: 'Zoë', lastName: '=1+1', phone: '+41 44 668 18 00' },
    ...{ addressLine1: 'Gasse "7", links', addressLine2: '@home', city: 'Zürich', state: 'ZH' },
    ...{ postalCode: '08001', country: 'CH', type: 'customer', tags: ['VIP', 'Alumni', '-Odd'] },
  };
  const full = (await admin.member.inject({ method: 'POST', url: '/api/v1/contacts', payload })).json();
  const [bare] = await admin.make(1);
  const started = await start([bare ?? full, full]);
  expect([started.statusCode, started.json()]).toEqual([201, { id: expect.any(String), count: 2 }]);
  const response = await file(started.json().id);
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const today = new Date().toISOString().slice(0, 10);
  expect(response.headers['content-disposition']).toBe(`attachment; filename="contacts-${today}.csv"`);
  const blank = { 'First name': '', 'Last name': '', Phone: '', 'Address line 1': '', 'Address line 2': '' };
  expect(rowsOf(response.body)).toEqual([
    {
      ...{ 'E-mail': 'Full@Export.example', 'First name': 'Zoë', 'Last name': "'=1+1" },
      ...{ Phone: "'+41 44 668 18 00", 'Address line 1': 'Gasse "7", links', 'Address line 2': "'@home" },
      ...{ City: 'Zürich', State: 'ZH', 'Postal code': '08001', Country: 'CH', Type: 'customer' },
      ...{ Tags: "'-Odd, Alumni, VIP", Created: full.createdAt },
    },
    {
      ...{ ...blank, 'E-mail': bare?.email, City: '', State: '', 'Postal code': '', Country: '' },
      ...{ Type: 'lead', Tags: '', Created: expect.any(String) },
    },
  ]);
});

test('an export is of the contacts that were fixed, in all batches, without those that are gone', async () => {
  const { admin, start, file } = await exporter();
  const made = await admin.make(5, { tags: ['To export'] });
  const filter = { tags: [await admin.tagId('To export')] };
  const { id } = (await start({ filter, except: [made[4]?.id] }, 4)).json();
  await divide(app.now.db, id, 2);
  await admin.make(1, { tags: ['To export'] });
  await admin.member.inject({ method: 'DELETE', url: `/api/v1/contacts/${made[1]?.id}` });
  const rows = rowsOf((await file(id)).body);
  expect(rows.map((row) => row['E-mail'])).toEqual([made[0], made[2], made[3]].map((one) => one?.email));
  expect((await start({ filter }, 2)).json()).toMatchObject({ code: 'selection_changed', count: 5 });
});

test('an export goes to its end without those who were erased since it was asked for', async () => {
  const { admin, start, file } = await exporter();
  const made = await admin.make(3);
  const { id } = (await start(made)).json();
  await divide(app.now.db, id, 2);
  await app.now.db.transaction().execute((tx) => eraseContacts(tx, [made[1]?.id ?? '']));
  const rows = rowsOf((await file(id)).body);
  expect(rows.map((row) => row['E-mail'])).toEqual([made[0]?.email, made[2]?.email]);
});

test('an export changes nothing, and is no work that could be looked at, cancelled or undone', async () => {
  const { admin, start } = await exporter();
  const { id } = (await start(await admin.make(1))).json();
  const changeset = app.now.db.selectFrom('contacts.changeset').select('id').where('id', '=', id);
  expect(await changeset.execute()).toEqual([]);
  expect((await admin.member.inject({ url: `/api/v1/contacts/bulk/${id}` })).statusCode).toBe(404);
  const cancel = await admin.member.inject({ method: 'POST', url: `/api/v1/contacts/bulk/${id}/cancel` });
  expect(cancel.statusCode).toBe(404);
});

test('an export is there for a day, and forgotten then', async () => {
  const { admin, start, file } = await exporter();
  const { id } = (await start(await admin.make(1))).json();
  const age = (hours: number) =>
    sql`update contacts.bulk set created_at = now() - make_interval(hours => ${hours}::integer) where id = ${id}`.execute(
      app.now.db,
    );
  const kept = async () => {
    await app.now.db.transaction().execute(forgetExports);
    return (
      await app.now.db.selectFrom('contacts.bulk_batch').where('bulk_id', '=', id).select('n').execute()
    ).length;
  };
  await age(23);
  expect([(await file(id)).statusCode, await kept()]).toEqual([200, 1]);
  await age(25);
  expect((await file(id)).json()).toMatchObject({
    status: 404,
    detail: expect.stringMatching(/^This export/),
  });
  await age(27);
  expect(await kept()).toBe(0);
});

test('contacts are exported for those alone who may', async () => {
  const { admin, start } = await exporter();
  const made = await admin.make(1);
  const { id } = (await start(made)).json();
  const viewer = await actAs(app.now, 'viewer');
  const asked = await viewer.inject({
    method: 'POST',
    url: '/api/v1/contacts/export',
    payload: selected(made),
  });
  const read = await viewer.inject({ url: `/api/v1/contacts/export/${id}` });
  expect([asked.json().right, read.json().right]).toEqual(['contacts.export', 'contacts.export']);
});
