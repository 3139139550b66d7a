import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { contactsByEmail, countsOf, importer } from './testing/importing.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

interface Row {
  email: string;
  name: string;
  city: string;
  type: string;
  tags: string[];
}

interface Person {
  name: string | null;
  city: string | null;
  type: string;
  tags: string[];
}

const text = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  fc.constantFrom(
    'Ann',
    'Zoë',
    'two\nlines',
    '"quoted"',
    'a,b;c\td',
    "'=1+1",
    'back\\slash',
    '\\N',
    'NULL',
    '日本',
    '😀',
  ),
);

const row: fc.Arbitrary<Row> = fc.record({
  email: fc.constantFrom(
    'a@x.org',
    'A@X.org',
    ' b@x.org',
    'b@x.org',
    'c@x.org',
    'd@x.org',
    'e+1@x.org',
    'e@x.org',
    '',
    'nobody',
  ),
  name: text,
  city: text,
  type: fc.constantFrom('', 'lead', 'customer', 'Kunde'),
  tags: fc.subarray(['red', 'Blue', 'blue', '{"}', 'a\\b']),
});

test('whatever a file holds, the counts add up and the contacts are as a plain reading of its rows says', async () => {
  const admin = await importer(app.now);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(row, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 3 }),
      async (files) => {
        await app.now.db.deleteFrom('contacts.contact').execute();
        const known = new Map<string, Person>();
        for (const rows of files) {
          const expected = readPlainly(rows, known);
          const { id } = await admin.draft(csvOf(rows));
          await admin.prepare(id, { mapping: ['email', 'firstName', 'city', 'type', 'tags', null] });
          expect(countsOf(await admin.run(id))).toEqual({ ...expected, rows: rows.length });
          expect(await stored()).toEqual(new Map([...known].sort()));
        }
      },
    ),
    { numRuns: 40 },
  );
});

// The reference: one row after another, no batches, no sets.
function readPlainly(rows: readonly Row[], known: Map<string, Person>) {
  const counts = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
  const said = new Map<string, Row>();
  for (const one of rows) {
    const key = one.email.trim().toLowerCase();
    const before = said.get(key);
    if (!key.includes('@') || before) counts.skipped += 1;
    if (key.includes('@')) said.set(key, before ? together(before, one) : one);
  }
  for (const [key, one] of said) {
    const before = known.get(key);
    const after = personOf(one, before);
    if (!before) counts.created += 1;
    else if (JSON.stringify(before) === JSON.stringify(after)) counts.unchanged += 1;
    else counts.updated += 1;
    known.set(key, after);
  }
  return counts;
}

function together(before: Row, after: Row): Row {
  return {
    email: after.email,
    name: after.name || before.name,
    city: after.city || before.city,
    type: [before, after].find(isCustomer)?.type ?? (after.type || before.type),
    tags: [...before.tags, ...after.tags],
  };
}

function personOf({ name, city, type, tags }: Row, before?: Person): Person {
  const customer = isCustomer({ type }) || before?.type === 'customer';
  return {
    name: cell(name) || before?.name || null,
    city: cell(city) || before?.city || null,
    type: customer ? 'customer' : 'lead',
    tags: [...new Set([...(before?.tags ?? []), ...tags.map((tag) => tag.toLowerCase())])].sort(),
  };
}

function isCustomer({ type }: { type: string }) {
  return type === 'customer' || type === 'Kunde';
}

function cell(typed: string) {
  return typed.replaceAll(/[\n\t]/g, ' ').replace(/^'=/, '=');
}

async function stored() {
  const found = [...(await contactsByEmail(app.now))].map(([key, { first_name, city, type, tags }]) => [
    key,
    { name: first_name, city, type, tags: tags.map((tag) => tag.toLowerCase()).sort() },
  ]);
  return new Map(found.sort().map(([key, person]) => [key, person] as [string, Person]));
}

// The last column is never blank, so that no row is.
function csvOf(rows: readonly Row[]) {
  const lines = rows.map(({ email, name, city, type, tags }) => {
    const cells = [email, name, city, type, tags.map(quoted).join(','), 'x'];
    return cells.map(quoted).join(',');
  });
  return ['Email,Name,City,Type,Tags,Filler', ...lines].join('\n');
}

function quoted(text: string) {
  return `"${text.replaceAll('"', '""')}"`;
}
