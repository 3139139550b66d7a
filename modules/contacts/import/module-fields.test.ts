import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { connectContributions } from '../../../platform/module/point.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { remarksModule } from '../testing/remarks-module.ts';
import { apply } from './apply.ts';
import { updateWhile } from './import.sql.ts';
import { stage } from './stage.ts';
import { contactsByEmail, countsOf, type Importer, importer } from './testing/importing.ts';

const MODULES = [contacts({ importMaxMb: 10, undoDays: 7 }), remarksModule()];
const app = bootForTests({ modules: MODULES });

// As after a start without the module.
const uninstall = () => connectContributions([]);
afterEach(() => connectContributions(MODULES));

/** What the module was handed, by e-mail. */
async function remarks(startsWith: string) {
  const { rows } = await sql<{ said: string }>`
    select email || ': ' || (about ->> 'what') || ' ' || text as said
    from remarks.remark join contacts.contact on contact.id = contact_id
    where email like ${`${startsWith}%`} order by email, about ->> 'what', remark.id
  `.execute(app.now.db);
  return rows.map(({ said }) => said);
}

const imported = async (admin: Importer, file: string) => admin.run((await admin.draft(file)).id);

describe('a field that a module adds', () => {
  test('is offered beside those of the contact, and its column found by its header', async () => {
    const admin = await importer(app.now);
    const { columns, moduleFields } = await admin.draft('Email,REMARK,First-Call,Other\na@b.example,x,y,z\n');
    expect(columns.map(({ field }) => field)).toEqual(['email', 'remarks.remark', 'remarks.year', null]);
    expect(moduleFields).toEqual([
      { name: 'remarks.remark', label: 'Remark', module: 'remarks' },
      { name: 'remarks.year', label: 'Year of the first call', module: 'remarks' },
    ]);
  });

  test('takes no column that a field of the contact has already, and only one by itself', async () => {
    const admin = await importer(app.now);
    const { columns } = await admin.draft('Remark,Remark\nfirst@taken.example,x\nsecond@taken.example,y\n');
    expect(columns.map(({ field }) => field)).toEqual(['email', 'remarks.remark']);
  });

  test('can be chosen by hand, and the choice is kept', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft('Email,Other\nchosen@hand.example,Likes tea\n');
    await admin.prepare(id, { mapping: ['email', 'remarks.remark'] });
    expect((await admin.get(id)).columns[1]?.field).toBe('remarks.remark');
    await admin.run(id);
    expect(await remarks('chosen')).toEqual(['chosen@hand.example: text Likes tea']);
  });

  test('is refused when no installed module offers it', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft('Email,Other\nnobody@hand.example,x\n');
    const refused = await admin.prepare(id, { mapping: ['email', 'remarks.mood'] });
    expect(refused.json()).toMatchObject({ status: 400, detail: expect.stringContaining('"remarks.mood"') });
    expect((await admin.prepare(id, { mapping: ['email', 'Nonsense'] })).statusCode).toBe(400);
  });
});

describe('what a file says of a field of a module', () => {
  test('is handed over for contacts that are made, updated and unchanged alike, under the changeset', async () => {
    const admin = await importer(app.now);
    await imported(admin, 'Email,City\nh1@over.example,Ulm\nh2@over.example,Ulm\n');
    const { changesetId, ...result } = await imported(
      admin,
      'Email,City,Remark\nh1@over.example,Ulm,same\nh2@over.example,Bonn,moved\nh3@over.example,Ulm,new\n',
    ).then(({ id }) => admin.get(id));
    expect(countsOf(result)).toEqual({ created: 1, updated: 1, unchanged: 1, skipped: 0, rows: 3 });
    expect(await remarks('h')).toEqual([
      'h1@over.example: text same',
      'h2@over.example: text moved',
      'h3@over.example: text new',
    ]);
    const { rows } = await sql`
      select from remarks.remark where changeset_id = ${changesetId}`.execute(app.now.db);
    expect(rows).toHaveLength(3);
  });

  test('that cannot be read, or makes its reader throw, is told and left out, a blank cell is not handed over', async () => {
    const admin = await importer(app.now);
    const { id } = await imported(
      admin,
      'Email,Remark,First call\nu1@read.example,-,long ago\nu2@read.example,,1999\nu3@read.example,,stumble\n',
    );
    expect((await admin.get(id)).notes).toEqual([{ field: 'remarks.year', unread: 2, shortened: 0 }]);
    expect(await remarks('u')).toEqual(['u2@read.example: year 1999']);
  });

  test('in rows with one e-mail is joined field by field, the last row first', async () => {
    const admin = await importer(app.now);
    await imported(
      admin,
      'Email,Remark,First call\nr@join.example,one,1999\nr@join.example,two,\nr@join.example,,\n',
    );
    expect(await remarks('r@')).toEqual(['r@join.example: text two', 'r@join.example: year 1999']);
  });

  test('survives every character that text can have', async () => {
    const admin = await importer(app.now);
    await imported(admin, 'Email,Remark\ns@text.example,"a\\b ""c"" {d} \\N 日本 😀"\n');
    expect(await remarks('s@')).toEqual(['s@text.example: text a\\b "c" {d} \\N 日本 😀']);
  });

  test('goes with the batch: where it cannot be kept, no contact is made', async () => {
    const admin = await importer(app.now);
    await sql`alter table remarks.remark add constraint calm check (text <> 'furious') not valid`.execute(
      app.now.db,
    );
    await expect(imported(admin, 'Email,Remark\nf@batch.example,furious\n')).rejects.toThrow('calm');
    expect((await contactsByEmail(app.now)).has('f@batch.example')).toBe(false);
  });
});

describe('a field whose module is not installed any more', () => {
  const FILE = 'Email,Remark\ng@gone.example,lost\nnone,skipped\n';

  test('is left out when the import runs, and that is told', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft(FILE);
    uninstall();
    expect((await admin.prepare(id, { mapping: ['email', 'remarks.remark'] })).statusCode).toBe(200);
    expect(await admin.run(id)).toMatchObject({
      ...{ status: 'done', created: 1, moduleFields: [] },
      notes: [{ field: 'remarks.remark', unread: 0, shortened: 0, gone: true }],
    });
    expect(await remarks('g')).toEqual([]);
  });

  test('is left out too when that happens after the file was read', async () => {
    const admin = await importer(app.now);
    const { id } = await admin.draft('Email,Remark\nlate@gone.example,lost\n');
    await admin.start(id);
    await app.now.db.transaction().execute((tx) => updateWhile(tx, id, 'queued', { status: 'reading' }));
    await stage(app.now.db, id, new AbortController().signal);
    uninstall();
    await apply(app.now.db, id, new AbortController().signal);
    expect(await admin.get(id)).toMatchObject({ status: 'done', created: 1, notes: [{ gone: true }] });
  });
});
