import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { transact } from '../../../platform/db/transact.ts';
import { bootForTests } from '../../../platform/testing/running.ts';
import { contacts } from '../server.ts';
import { createTag } from '../tags/tag.ts';
import { probe } from '../testing/probe.ts';
import { countContacts } from './count.sql.ts';
import { cachedCount } from './count.ts';
import type { ContactFilter } from './list.contract.ts';
import { contactsSelected } from './selected.ts';
import { anyFilter, anySort, asAsked, filterOfAny } from './testing/any-filter.ts';
import { addEverybody, anybody, everybody, TAGS } from './testing/anybody.ts';
import { change, make } from './testing/between-pages.ts';
import { plainList } from './testing/plain-list.ts';
import { thereAndBack } from './testing/walking.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 }), probe] });

const PEOPLE = 3000;
const tagIds: string[] = [];

beforeAll(async () => {
  const { db } = app.now;
  await transact(db, async (tx) => {
    for (const at of TAGS) tagIds.push((await createTag(tx, { name: `Tag ${at}` })).id);
    await addEverybody(tx, fc.sample(anybody, { numRuns: PEOPLE, seed: 4 }), tagIds);
  });
  await sql`analyze`.execute(db);
});

function tagsOf({ tags }: { tags: { id: string }[] }) {
  return tags.map(({ id }) => id).sort();
}

async function selected(filter: ContactFilter, except: string[]) {
  const rows = await contactsSelected(app.now.db, { filter, except }).select('contact.id').execute();
  return rows.map(({ id }) => id).sort();
}

test('pages there and back, count and selection of any filter and sort are what a plain list says', async () => {
  const people = await transact(app.now.db, everybody);
  const small = fc.array(fc.constantFrom(1, 2, 10, 30), { maxLength: 6 });
  const limits = fc.tuple(small, fc.constantFrom(50, 200)).map(([first, then]) => [...first, then]);
  await fc.assert(
    fc.asyncProperty(anyFilter, anySort, limits, async (any, sort, sizes) => {
      const { db } = app.now;
      const plain = filterOfAny(any, { people, tagIds });
      const [expected, filter] = [plainList(people, plain, sort), asAsked(plain)];
      const ids = expected.map(({ id }) => id);
      const { there, back } = await thereAndBack(db, filter, { sort, sizes });
      expect(there.map(({ id }) => id)).toEqual(ids);
      expect(back).toEqual(there);
      expect(there.map(tagsOf)).toEqual(expected.map(({ tags }) => tags));
      expect([await countContacts(db, filter), await cachedCount(db, filter)]).toEqual([
        ids.length,
        ids.length,
      ]);
      const except = ids.filter((_, at) => at % 3 === 0);
      expect(await selected(filter, except)).toEqual(ids.filter((id) => !except.includes(id)).sort());
    }),
    { numRuns: 150, interruptAfterTimeLimit: 40_000 },
  );
});

test('contacts that stay as they are, are on one page each, whatever is added, changed and removed between pages', async () => {
  const { db } = app.now;
  const changes = fc.infiniteStream(change);
  await fc.assert(
    fc.asyncProperty(anyFilter, anySort, changes, async (any, sort, stream) => {
      const people = await transact(db, everybody);
      const touched = new Set<string>();
      const moved = new Set<string>();
      const between = async () => {
        const { value } = stream.next();
        const ids = await transact(db, (tx) => make(tx, value, { people, tagIds }));
        for (const id of ids) touched.add(id);
        if (value.verb === 'rename' || value.verb === 'turn') for (const id of ids) moved.add(id);
      };
      const plain = filterOfAny(any, { people, tagIds });
      const sizes = [1, 20, 40, 90, 150];
      const { there, back } = await thereAndBack(db, asAsked(plain), { sort, sizes, between });
      const stayed = plainList(people, plain, sort).filter(({ id }) => !touched.has(id));
      for (const seen of [there, back]) {
        const ids = seen.map(({ id }) => id);
        expect(ids.filter((id) => !touched.has(id))).toEqual(stayed.map(({ id }) => id));
        const inPlace = ids.filter((id) => !moved.has(id));
        expect(inPlace).toEqual([...new Set(inPlace)]);
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 40_000 },
  );
});
