import { describe, expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { actAs } from '../../../platform/testing/signed-in.ts';
import { contacts } from '../server.ts';
import { contactsByEmail, countsOf, fixture, importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 1, undoDays: 7 })] });

describe('a Kajabi export', () => {
  test('is understood, and its people become contacts with their tags', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft(fixture('kajabi_people.csv'), 'kajabi_people.csv');
    expect(draft.status).toBe('draft');
    expect(draft.columns.find((column) => column.header.startsWith('Mobile'))).toMatchObject({
      field: 'phone',
      samples: ['+1 202 555 0143', ''],
    });
    await admin.prepare(draft.id, { tags: ['From Kajabi'] });
    expect(countsOf(await admin.run(draft.id))).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      rows: 2,
    });
    const found = await contactsByEmail(app.now);
    expect(found.get('jane.public@example.com')).toMatchObject({
      first_name: 'Jane',
      last_name: 'Public',
      phone_e164: '+12025550143',
      address_line1: '123 Example Street',
      postal_code: '02134',
      country: 'US',
      type: 'lead',
      tags: ['From Kajabi', 'vip', 'webinar'],
    });
    expect(found.get('lynn@example.org')).toMatchObject({ last_name: 'Amber Sample', tags: ['From Kajabi'] });
  });

  test('changes nothing when it is imported again', async () => {
    const admin = await importer(app.now);
    const again = await admin.draft(fixture('kajabi_people.csv'));
    expect(countsOf(await admin.run(again.id))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  test('is recorded in the history of its people, with who, what and by which file', async () => {
    const admin = await importer(app.now);
    const jane = (await contactsByEmail(app.now)).get('jane.public@example.com');
    const history = await admin.member.inject({ method: 'GET', url: `/api/v1/contacts/${jane?.id}/history` });
    expect(history.json().items).toMatchObject([
      {
        kind: 'import',
        actor: { name: 'Ada Admin' },
        cause: { kind: 'import', label: 'kajabi_people.csv' },
        before: null,
        after: {
          email: 'jane.public@example.com',
          firstName: 'Jane',
          tags: ['From Kajabi', 'vip', 'webinar'],
        },
      },
    ]);
  });
});

describe('a new contact', () => {
  test('that is a customer in the file is one from the import on, a lead is none', async () => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft('Email,Type\nsince@example.com,customer\nyet@example.com,\n')).id);
    const found = await contactsByEmail(app.now);
    expect(found.get('since@example.com')).toMatchObject({
      type: 'customer',
      customer_since: expect.any(Date),
    });
    expect(found.get('yet@example.com')).toMatchObject({ type: 'lead', customer_since: null });
  });
});

describe('an update', () => {
  test('fills and overwrites what the file says, and erases nothing where it is blank', async () => {
    const admin = await importer(app.now);
    const first = await admin.draft(
      'Email,First Name,Last Name,City,Type,Tag\nUp@Example.com,Uma,Park,Paris,customer,one\n',
    );
    await admin.run(first.id);
    const second = await admin.draft(
      'Email,First Name,Last Name,City,Type,Tag\nup@example.com,Una,,Lyon,lead,two\nnew@example.com,Nia,,,,\n',
    );
    expect(countsOf(await admin.run(second.id))).toMatchObject({
      created: 1,
      updated: 1,
      unchanged: 0,
      skipped: 0,
    });
    const found = (await contactsByEmail(app.now)).get('up@example.com');
    expect(found).toMatchObject({
      email: 'Up@Example.com',
      first_name: 'Una',
      last_name: 'Park',
      city: 'Lyon',
      type: 'customer',
      version: 2,
      tags: ['one', 'two'],
    });
    const history = await admin.member.inject({
      method: 'GET',
      url: `/api/v1/contacts/${found?.id}/history`,
    });
    expect(history.json().items[0]).toMatchObject({
      before: { firstName: 'Uma', city: 'Paris', tags: [] },
      after: { firstName: 'Una', city: 'Lyon', tags: ['two'] },
    });
  });

  test('with nothing but a new tag counts as updated', async () => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft('Email,Tag\ntagged@example.com,red\n')).id);
    const again = await admin.draft('Email,Tag\ntagged@example.com,"Red, blue"\n');
    expect(countsOf(await admin.run(again.id))).toMatchObject({ updated: 1, unchanged: 0 });
    expect((await contactsByEmail(app.now)).get('tagged@example.com')?.tags).toEqual(['blue', 'red']);
  });

  test('makes a customer of a lead', async () => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft('Email,Type\nbuyer@example.com,Lead\n')).id);
    await admin.run((await admin.draft('Email,Type\nbuyer@example.com,Kunde\n')).id);
    const found = (await contactsByEmail(app.now)).get('buyer@example.com');
    expect(found?.type).toBe('customer');
    expect(found?.customer_since).not.toBeNull();
  });

  test('leaves a phone number that is only written differently', async () => {
    const admin = await importer(app.now);
    await admin.run((await admin.draft('Email,Phone\ncall@example.com,+44 7911 123456\n')).id);
    const again = await admin.draft('Email,Phone,Country Code\ncall@example.com,07911 123456,44\n');
    expect(countsOf(await admin.run(again.id))).toMatchObject({ updated: 0, unchanged: 1 });
  });
});

describe('rows that are skipped', () => {
  test('are counted by reason and come back as a file that can be mended and imported', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft(
      'Email,First Name\nok@example.com,Olga\n,x;=2+2\nnot an address,=Ned\ntwice@example.com,Tim\n"TWICE@example.com",\n',
    );
    const result = await admin.run(draft.id);
    expect(countsOf(result)).toEqual({ created: 2, updated: 0, unchanged: 0, skipped: 3, rows: 5 });
    expect((await admin.get(draft.id)).reasons.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['email_invalid', 1],
      ['email_missing', 1],
      ['email_repeated', 1],
    ]);
    const skipped = await admin.member.inject({
      method: 'GET',
      url: `/api/v1/imports/${draft.id}/skipped.csv`,
    });
    expect(skipped.headers['content-type']).toContain('text/csv');
    expect(skipped.body.split('\r\n')).toEqual([
      '\uFEFF"Row","Reason","Email","First Name"',
      '"2","There is no e-mail address in this row.","","x;=2+2"',
      `"3","The e-mail address of this row is not valid.","not an address","'=Ned"`,
      expect.stringContaining('"4","The same e-mail address stands again in row 5'),
      '',
    ]);
    const mended = skipped.body.replace('not an address', 'ned@example.com');
    expect(countsOf(await admin.run((await admin.draft(mended)).id))).toMatchObject({
      created: 1,
      unchanged: 1,
    });
    expect((await contactsByEmail(app.now)).get('ned@example.com')?.first_name).toBe('=Ned');
  });

  test('for a repeated e-mail leave to the last row what it does not say itself', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft(
      'Email,First Name,Phone,Tag,Type\nsame@example.com,Sam,+1 202 555 0100,a,customer\nSame@example.com,Sue,,b,lead\n same@example.com ,,,B,\n',
    );
    expect(countsOf(await admin.run(draft.id))).toMatchObject({ created: 1, skipped: 2 });
    expect((await contactsByEmail(app.now)).get('same@example.com')).toMatchObject({
      first_name: 'Sue',
      phone_e164: '+12025550100',
      type: 'customer',
      customer_since: expect.any(Date),
      tags: ['a', 'b'],
    });
  });
});

describe('the mapping', () => {
  test('can be made by hand, but not of another number of columns', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft('Login,Who\nxena@example.com,Xena Doe\n');
    expect((await admin.prepare(draft.id, { mapping: ['email'] })).statusCode).toBe(400);
    expect((await admin.prepare(draft.id, { mapping: ['email', 'fullName'] })).statusCode).toBe(200);
    await admin.run(draft.id);
    expect((await contactsByEmail(app.now)).get('xena@example.com')).toMatchObject({
      first_name: 'Xena',
      last_name: 'Doe',
    });
  });

  test('finds the columns anew when the file is read differently', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft('pia@example.com;Pia\nEmail;First name\n');
    expect(draft.format).toMatchObject({ delimiter: ';', header: false });
    const changed = (await admin.prepare(draft.id, { format: { header: true } })).json();
    expect(changed.columns[0].header).toBe('pia@example.com');
  });

  test('stays as it is when the file cannot be read as it is asked for', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft('Email;Size\nsize@example.com;A,"5\n');
    const refused = await admin.prepare(draft.id, { format: { delimiter: ',' } });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'unreadable_table']);
    expect((await admin.get(draft.id)).format.delimiter).toBe(';');
  });

  test('cannot be changed once the import was started, nor can it be started twice', async () => {
    const admin = await importer(app.now);
    const draft = await admin.draft('Email\nonce@example.com\n');
    await admin.run(draft.id);
    expect((await admin.prepare(draft.id, { tags: ['late'] })).json().code).toBe('import_started');
    expect((await admin.start(draft.id)).json().code).toBe('import_started');
  });
});

test('cells that could not be read are told, and their rows imported without them', async () => {
  const admin = await importer(app.now);
  const long = 'x'.repeat(300);
  const draft = await admin.draft(`Email,Country,City\nodd@example.com,Atlantis,${long}\n`);
  await admin.run(draft.id);
  expect((await admin.get(draft.id)).notes).toEqual([
    { field: 'city', unread: 0, shortened: 1 },
    { field: 'country', unread: 1, shortened: 0 },
  ]);
});

test('imports are listed newest first', async () => {
  const admin = await importer(app.now);
  await admin.draft('Email\na@example.com\n', 'older.csv');
  await admin.draft('Email\nb@example.com\n', 'newer.csv');
  const { items } = (await admin.member.inject({ method: 'GET', url: '/api/v1/imports?limit=2' })).json();
  expect(items.map((item: { fileName: string }) => item.fileName)).toEqual(['newer.csv', 'older.csv']);
});

test('a viewer and an editor may not import, an editor with the right may', async () => {
  const url = '/api/v1/imports';
  for (const role of ['viewer', 'editor'] as const)
    expect((await (await actAs(app.now, role)).inject({ method: 'GET', url })).json().right).toBe(
      'contacts.import',
    );
  const granted = await actAs(app.now, 'editor', { rights: ['contacts.import'] });
  expect((await granted.inject({ method: 'GET', url })).statusCode).toBe(200);
});
