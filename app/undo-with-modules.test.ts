import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { purgeDeleted } from '../modules/contacts/life/purge.ts';
import { markedPerson } from '../modules/contacts/testing/conformance/marked-person.ts';
import { tracesIn } from '../modules/contacts/testing/conformance/traces.ts';
import { letDaysGoBy, undoing } from '../modules/contacts/undo/testing/undoing.ts';
import { bootForTests } from '../platform/testing/running.ts';
import { modules } from './modules.ts';
import { contactFixtures } from './testing/contact-fixtures.ts';

const running = bootForTests({ modules: modules() });
const { subjects } = await contactFixtures(modules());

/** People of whom every module keeps as much as it can. */
async function known(count: number) {
  const people = [];
  for (let n = 0; n < count; n += 1) {
    const person = await markedPerson(running.now);
    for (const { keepSomething } of subjects) await keepSomething(running.now, person.id);
    people.push(person);
  }
  return people;
}

/** Every row of the tables in which contacts, or other modules, hold what belongs to people; not what tells of events. */
async function everything() {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema = any(${SCHEMAS}) and table_type = 'BASE TABLE'
      and table_name !~ '(event|change|changeset|bulk.*|step|unlinked)$'
    order by 1, 2
  `.execute(running.now.db);
  const held = rows.map(async ({ schema, name }) => {
    const found = await sql<{ row: string }>`
      select to_jsonb("row")::text as row from ${sql.id(schema, name)} as "row" order by 1`.execute(
      running.now.db,
    );
    return [`${schema}.${name}`, found.rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(held));
}

const SCHEMAS = ['contacts', ...subjects.map(({ module }) => module)];

test('the undo of a deletion of many leaves every table of every module as it was', async () => {
  const admin = await undoing(running.now);
  const ids = (await known(3)).map(({ id }) => id);
  const before = await everything();
  const deletion = await admin.bulk(ids, { kind: 'delete' });
  expect(await everything()).not.toEqual(before);
  expect(await admin.undo(deletion)).toMatchObject({ status: 'done', changed: 3, left: 0 });
  expect(await everything()).toEqual(before);
});

test('after the days for an undo no table of any module holds a trace of many who were deleted', async () => {
  const admin = await undoing(running.now);
  const people = await known(2);
  const ids = people.map(({ id }) => id);
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  `.execute(running.now.db);
  const traces = () =>
    Promise.all(
      people.map(({ marks }) =>
        tracesIn(
          running.now.db,
          rows.map(({ name }) => name),
          marks,
        ),
      ),
    );
  await admin.send('POST', '/contacts/export', { selection: { ids }, seen: 2 });
  const deletion = await admin.bulk(ids, { kind: 'delete' });
  expect((await traces()).flat()).toEqual(expect.arrayContaining(['contacts.change: e-mail']));
  await letDaysGoBy(running.now, 8, deletion);
  await purgeDeleted(running.now.db, { undoDays: 7, stopping: new AbortController().signal });
  expect(await traces()).toEqual([[], []]);
});
