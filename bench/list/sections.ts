import { findContact } from '../../modules/contacts/contact/contact.sql.ts';
import { changesOf } from '../../modules/contacts/history/history.sql.ts';
import { grantsOf } from '../../modules/contacts/tags/grant.sql.ts';
import { tagsByName } from '../../modules/contacts/tags/tag.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { BARS } from '../measuring/bars.ts';
import { type Counted, countingOnce } from './counting-once.ts';
import { adverseFilters, everydayFilters, largePages } from './filters.ts';
import type { Known } from './known.ts';
import { pagesOf, pagesOfSearches } from './pages.ts';
import { EVERY_DEPTH } from './places.ts';
import { countCase, LIMIT, type NamedFilter } from './read-case.ts';
import { lastOnes, spreadIds } from './samples.sql.ts';
import { searchKinds } from './searches.ts';
import type { CaseGroup, Section } from './section.ts';

// So many that enough of them fit any filter which fits a fiftieth of all contacts.
const SPREAD = 20_000;

/** All reads of lists and contacts, in the sections that the project promises something of. */
export async function listSections(db: Db, known: Known): Promise<Section[]> {
  const everyday = everydayFilters(known);
  const searches = await searchKinds(db);
  const adverse = adverseFilters(known, await lastOnes(db));
  const counted = countingOnce(db);
  const spread = await spreadIds(db, SPREAD);
  return [
    {
      title: 'Pages',
      note: `Every order, its first page, at about 10 %, 50 % (both ways) and 90 %, and its last; ${LIMIT} rows unless it says otherwise.`,
      bar: BARS.page,
      groups: () =>
        pagesOf(db, [...largePages(known), ...everyday], { depths: EVERY_DEPTH, spread, counted }),
    },
    {
      title: 'Searches',
      note: 'Every order, first page; by the newest also the page after it.',
      bar: BARS.search,
      groups: () => pagesOfSearches(db, searches, counted),
    },
    {
      title: 'Adverse pages',
      note: 'Every order, its first page, at about 50 % and its last.',
      bar: BARS.adverse,
      groups: () => pagesOf(db, adverse, { depths: ['first', 'at 50 %', 'last'], spread, counted }),
    },
    {
      title: 'Counts',
      note: 'Something about the contacts changes before each request, so that none is answered from memory.',
      bar: BARS.count,
      groups: () =>
        countsOf(counted, [
          { what: 'everyday filters', filters: everyday },
          { what: 'adverse filters', filters: adverse },
          ...searches.map(({ what, searches }) => ({ what: `search: ${what}`, filters: searches })),
        ]),
    },
    { title: 'One contact', bar: BARS.oneContact, groups: () => once(oneContact(known)) },
    { title: 'History of a contact', groups: () => once(historyOfOne(known)) },
    { title: 'Tags with counts', bar: BARS.tags, groups: () => once(tagsPages()) },
  ];
}

async function* countsOf(
  counted: Counted,
  kinds: readonly { what: string; filters: readonly NamedFilter[] }[],
): AsyncGenerator<CaseGroup> {
  for (const { what, filters } of kinds) {
    const contacts: number[] = [];
    for (const named of filters) contacts.push(await counted(named));
    yield { what, contacts, cases: filters.map(countCase), afterChange: true };
  }
}

async function* once(group: CaseGroup): AsyncGenerator<CaseGroup> {
  yield group;
}

function oneContact({ contactIds }: Known): CaseGroup {
  const cases = contactIds.map((id, at) => ({
    what: `contact ${at + 1}`,
    path: `/api/v1/contacts/${id}`,
    read: async (db: Db) => [await findContact(db, id), await grantsOf(db, id)],
  }));
  return { what: 'contacts of every age', cases };
}

function historyOfOne({ contactIds }: Known): CaseGroup {
  const cases = contactIds.map((id, at) => ({
    what: `contact ${at + 1}`,
    path: `/api/v1/contacts/${id}/history`,
    read: (db: Db) => changesOf(db, id, 50),
  }));
  return { what: 'histories of every age', cases };
}

function tagsPages(): CaseGroup {
  const cases = [100, 1000].map((limit) => ({
    what: `up to ${limit}`,
    path: `/api/v1/tags?limit=${limit}`,
    read: (db: Db) => tagsByName(db, { limit }),
  }));
  return { what: 'tags with counts', cases };
}
