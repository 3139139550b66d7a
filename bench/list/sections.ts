import { findContact } from '../../modules/contacts/contact/contact.sql.ts';
import { changesOf } from '../../modules/contacts/history/history.sql.ts';
import { countContacts } from '../../modules/contacts/list/count.sql.ts';
import { contactsPage } from '../../modules/contacts/list/list.sql.ts';
import { grantsOf } from '../../modules/contacts/tags/grant.sql.ts';
import { tagsByName } from '../../modules/contacts/tags/tag.sql.ts';
import type { Db } from '../../platform/db/db.ts';
import { decodeCursor } from '../../platform/db/keyset.ts';
import type { Bar } from '../measuring/bar.ts';
import { adverseFilters, everydayFilters } from './filters.ts';
import type { Known } from './known.ts';
import { deepPlaces, firstPlaces, type Place } from './places.ts';
import { countCase, LIMIT, type NamedFilter, pageCase, type ReadCase } from './read-case.ts';
import { lastOnes } from './samples.sql.ts';
import { type SearchKind, searchKinds } from './searches.ts';
import type { CaseGroup, Section } from './section.ts';

// The bars of the issue, at a million contacts on 2 cores.
const PAGE: Bar = { p95Ms: 25 };
const SEARCH: Bar = { p95Ms: 30 };
const ADVERSE: Bar = { p95Ms: 40 };
const COUNT: Bar = { p95Ms: 150 };
const ONE_CONTACT: Bar = { p95Ms: 5 };
const TAGS: Bar = { p95Ms: 15 };

const EVERY_PLACE = /./;
// Where an adverse filter hurts: from the beginning, half-way, and at the end.
const SOME_PLACES = /first|, at 50|last/;

/** All reads of lists and contacts, in the sections that the project promises something of. */
export async function listSections(db: Db, known: Known): Promise<Section[]> {
  const everyday = everydayFilters(known);
  const searches = await searchKinds(db);
  const adverse = adverseFilters(known, await lastOnes(db));
  return [
    {
      title: 'Pages',
      note: `Every order, its first page, at 10 %, 50 % (both ways) and 90 %, and its last; ${LIMIT} rows.`,
      bar: PAGE,
      groups: () => pagesOf(db, everyday, EVERY_PLACE),
    },
    {
      title: 'Searches',
      note: 'Every order, first page; by the newest also the page after it.',
      bar: SEARCH,
      groups: () => pagesOfSearches(db, searches),
    },
    {
      title: 'Adverse pages',
      note: 'Every order, its first page, at 50 % and its last.',
      bar: ADVERSE,
      groups: () => pagesOf(db, adverse, SOME_PLACES),
    },
    {
      title: 'Counts',
      note: 'Something about the contacts changes before each request, so that none is answered from memory.',
      bar: COUNT,
      groups: () =>
        countsOf(db, [
          { what: 'everyday filters', filters: everyday },
          { what: 'adverse filters', filters: adverse },
          ...searches.map(({ what, searches }) => ({ what: `search: ${what}`, filters: searches })),
        ]),
    },
    { title: 'One contact', bar: ONE_CONTACT, groups: () => once(oneContact(known)) },
    { title: 'History of a contact', groups: () => once(historyOfOne(known)) },
    { title: 'Tags with counts', bar: TAGS, groups: () => once(tagsPages()) },
  ];
}

async function* pagesOf(db: Db, filters: readonly NamedFilter[], places: RegExp): AsyncGenerator<CaseGroup> {
  for (const named of filters) {
    const { what, filter } = named;
    const count = await countContacts(db, filter);
    const deep = await deepPlaces(db, filter, count);
    const wanted = [...firstPlaces(), ...deep].filter((place) => places.test(place.what));
    const cases = wanted.map((place) => pageCase(place.what, filter, place));
    yield { what, contacts: [count], fault: faultOf(named, count), cases };
  }
}

async function* pagesOfSearches(db: Db, kinds: readonly SearchKind[]): AsyncGenerator<CaseGroup> {
  for (const { what, searches } of kinds) {
    const contacts: number[] = [];
    const faults: string[] = [];
    const cases: ReadCase[] = [];
    for (const named of searches) {
      const count = await countContacts(db, named.filter);
      contacts.push(count);
      faults.push(...[faultOf(named, count)].flatMap((fault) => fault ?? []));
      for (const place of await placesOfSearch(db, named))
        cases.push(pageCase(`${named.what} ${place.what}`, named.filter, place));
    }
    yield { what, contacts, fault: faults.join('; ') || undefined, cases };
  }
}

async function placesOfSearch(db: Db, { filter }: NamedFilter): Promise<Place[]> {
  const sort = '-createdAt';
  const { next } = await contactsPage(db, filter, { sort, limit: LIMIT });
  const cursor = next === null ? undefined : decodeCursor(next, sort);
  return [...firstPlaces(), ...(cursor ? [{ what: `${sort}, second`, sort, cursor } as const] : [])];
}

async function* countsOf(
  db: Db,
  kinds: readonly { what: string; filters: readonly NamedFilter[] }[],
): AsyncGenerator<CaseGroup> {
  for (const { what, filters } of kinds) {
    const contacts: number[] = [];
    for (const { filter } of filters) contacts.push(await countContacts(db, filter));
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

/** What is wrong when so many contacts fit a filter. */
function faultOf({ what, fits }: NamedFilter, count: number) {
  if (fits === 'some' && count === 0) return `${what} hits nobody`;
  return fits === 'nobody' && count > 0 ? `${what} hits ${count}` : undefined;
}
