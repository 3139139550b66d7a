import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../platform/db/db.ts';
import { seedDatabase } from './seed.ts';
import { freshDatabase, hashesOf, rowsOf, schemaOf, TABLES } from './testing/seeded-database.ts';

const CONTACTS = 2000;
const endings: (() => Promise<void>)[] = [];

let db: Db;
let schemaBefore: unknown[];

beforeAll(async () => {
  db = await emptyDatabase();
  schemaBefore = await schemaOf(db);
  await seedDatabase(db, { contacts: CONTACTS, seed: 1 });
});
afterAll(async () => {
  for (const end of endings) await end();
});

async function emptyDatabase() {
  const fresh = await freshDatabase();
  endings.push(fresh.drop);
  return fresh.db;
}

test('the same seed writes the same rows into another database', async () => {
  const other = await emptyDatabase();
  await seedDatabase(other, { contacts: CONTACTS, seed: 1 });
  expect(await hashesOf(other)).toEqual(await hashesOf(db));
});

test('another seed writes other rows', async () => {
  const other = await emptyDatabase();
  await seedDatabase(other, { contacts: CONTACTS, seed: 2 });
  const [ours, theirs] = [await hashesOf(db), await hashesOf(other)];
  for (const table of TABLES) expect(theirs[table], table).not.toBe(ours[table]);
});

test('a seed into an empty database leaves its indexes and constraints as they were', async () => {
  expect(await schemaOf(db)).toEqual(schemaBefore);
});

test('a seeded contact has exactly the tags that it was granted, and the counts of the tags are true', async () => {
  const granted = await rowsOf(
    db,
    'select tag_id, contact_id from contacts.tag_grant where ended_at is null order by 1, 2',
  );
  expect(await rowsOf(db, 'select tag_id, contact_id from contacts.tagging order by 1, 2')).toEqual(granted);
  const wrong = await rowsOf(
    db,
    `select name from contacts.tag
      where (select coalesce(sum(step), 0) from contacts.tag_count_step where tag_id = tag.id)
        <> (select count(*) from contacts.tagging where tag_id = tag.id)`,
  );
  expect(wrong).toEqual([]);
  expect(await rowsOf(db, 'select count(*) as tags from contacts.tag')).toEqual([{ tags: 200 }]);
});

test('every seeded contact is recorded with its image in one changeset', async () => {
  const changesets = await rowsOf(db, 'select kind, actor_name, cause_kind, counts from contacts.changeset');
  const counts = { created: CONTACTS, updated: 0, unchanged: 0, skipped: 0 };
  expect(changesets).toEqual([{ kind: 'import', actor_name: 'System', cause_kind: 'seed', counts }]);
  const recorded = await rowsOf(
    db,
    `select count(*) as contacts from contacts.contact c join contacts.change on contact_id = c.id
      where before is null and after - 'tags' = contacts.image_of(c) and (after -> 'tags') is not distinct from (
        select jsonb_agg(name order by name_key) from contacts.tagging t join contacts.tag on tag.id = t.tag_id
        where t.contact_id = c.id)`,
  );
  expect(recorded).toEqual([{ contacts: CONTACTS }]);
});

test('a database that has contacts is not seeded unless told', async () => {
  const before = await hashesOf(db);
  await expect(seedDatabase(db, { contacts: 10, seed: 2 })).rejects.toThrow(
    /has contacts already.*--into-existing/,
  );
  await expect(seedDatabase(db, { contacts: 10, seed: 1, intoExisting: true })).rejects.toThrow(/--seed 2/);
  expect(await hashesOf(db)).toEqual(before);
});

test('a second seed beside the first leaves the first as it was and shares its tags', async () => {
  const both = await emptyDatabase();
  await seedDatabase(both, { contacts: 300, seed: 1 });
  const first = await rowsOf(both, 'select * from contacts.contact order by id');
  await seedDatabase(both, { contacts: 300, seed: 2, intoExisting: true });
  const kept = await rowsOf(both, SEEDED_FIRST);
  expect(kept).toEqual(first);
  const totals = await rowsOf(
    both,
    `select (select count(*) from contacts.contact) as contacts, (select count(*) from contacts.tag) as tags,
      (select count(*) from contacts.tagging) = (select sum(step) from contacts.tag_count_step) as counted`,
  );
  expect(totals).toEqual([{ contacts: 600, tags: 200, counted: true }]);
});

const SEEDED_FIRST = `
  select c.* from contacts.contact c join contacts.change on contact_id = c.id
  join contacts.changeset on changeset.id = changeset_id where cause_id = '1' order by c.id`;
