import type { Db } from '../../platform/db/db.ts';
import type { Counted } from './counting-once.ts';
import { type Depth, deepPlaces, firstPlaces, type Place, secondPlaces } from './places.ts';
import { LIMIT, type NamedFilter, pageCase, type ReadCase } from './read-case.ts';
import type { SearchKind } from './searches.ts';
import type { CaseGroup } from './section.ts';

/** Pages of filters at these depths of every order: a group for each filter. */
export async function* pagesOf(
  db: Db,
  filters: readonly NamedFilter[],
  { depths, spread, counted }: { depths: readonly Depth[]; spread: readonly string[]; counted: Counted },
): AsyncGenerator<CaseGroup> {
  for (const named of filters) {
    const { what, filter, limit = LIMIT } = named;
    const count = await counted(named);
    const places = [...firstPlaces(), ...(await deepPlaces(db, { filter, limit, count, spread }))];
    const wanted = places.filter(({ depth }) => depths.includes(depth));
    const cases = wanted.map((place) => pageCase(nameOf(place), named, place));
    yield { what, contacts: [count], fault: faultOf(named, count), cases };
  }
}

/** First pages of searches, and the second of the newest: a group for each kind. */
export async function* pagesOfSearches(
  db: Db,
  kinds: readonly SearchKind[],
  counted: Counted,
): AsyncGenerator<CaseGroup> {
  for (const { what, searches } of kinds) {
    const contacts: number[] = [];
    const faults: string[] = [];
    const cases: ReadCase[] = [];
    for (const named of searches) {
      const count = await counted(named);
      contacts.push(count);
      faults.push(...[faultOf(named, count)].flatMap((fault) => fault ?? []));
      const places = [...firstPlaces(), ...(await secondPlaces(db, { filter: named.filter, limit: LIMIT }))];
      cases.push(...places.map((place) => pageCase(`${named.what} ${nameOf(place)}`, named, place)));
    }
    yield { what, contacts, fault: faults.join('; ') || undefined, cases };
  }
}

function nameOf({ sort, depth }: Place) {
  return `${sort}, ${depth}`;
}

/** What is wrong when so many contacts fit a filter. */
function faultOf({ what, fits }: NamedFilter, count: number) {
  if (fits === 'some' && count === 0) return `${what} hits nobody`;
  return fits === 'nobody' && count > 0 ? `${what} hits ${count}` : undefined;
}
