import fc from 'fast-check';
import { type ContactFilter, contactSort } from '../list.contract.ts';
import { anySearch, searchOfAny } from './any-search.ts';
import { TAGS } from './anybody.ts';
import { createdAt, type Plain, type PlainFilter } from './plain-list.ts';

export const anySort = fc.constantFrom(...contactSort.options);

const tags = fc.subarray(TAGS, { maxLength: 2 });
const moment = fc.record({ who: fc.nat(), isDay: fc.boolean() });
const PARTS = [
  'type',
  'untagged',
  'mark',
  'tags',
  'anyTags',
  'withoutTags',
  'createdFrom',
  'createdBefore',
] as const;

/** Any filter, in numbers that tell of whom it is; up to three of its parts count, and perhaps a search. */
export const anyFilter = fc.record({
  parts: fc.subarray([...PARTS], { maxLength: 3 }),
  search: fc.option(anySearch),
  given: fc.record({
    type: fc.constantFrom('lead', 'customer'),
    untagged: fc.boolean(),
    mark: fc.constantFrom('blue', 'blue', 'red'),
    tags,
    anyTags: tags,
    withoutTags: tags,
    createdFrom: moment,
    createdBefore: moment,
  }),
});

type AnyFilter = typeof anyFilter extends fc.Arbitrary<infer One> ? One : never;

/** The filter that numbers tell of, of these people and the ids of these tags. */
export function filterOfAny(
  { parts, search, given }: AnyFilter,
  { people, tagIds }: { people: readonly Plain[]; tagIds: readonly string[] },
): PlainFilter {
  const idsOf = (numbers: readonly number[]) => numbers.map((at) => tagIds[at] ?? '');
  const timeOf = ({ who, isDay }: { who: number; isDay: boolean }) => {
    const one = people[who % people.length];
    const time = new Date(one ? createdAt(one) : 0).toISOString();
    return isDay ? time.slice(0, 10) : time;
  };
  const all: PlainFilter = {
    ...given,
    tags: idsOf(given.tags),
    anyTags: idsOf(given.anyTags),
    withoutTags: idsOf(given.withoutTags),
    createdFrom: timeOf(given.createdFrom),
    createdBefore: timeOf(given.createdBefore),
  };
  const chosen: PlainFilter = Object.fromEntries(parts.map((part) => [part, all[part]]));
  const sought = search && searchOfAny(search, people);
  return sought ? { ...chosen, search: sought } : chosen;
}

/** The same as the product takes it. */
export function asAsked({ search, mark, ...filter }: PlainFilter): ContactFilter {
  return {
    ...filter,
    ...(search && { search: search.text }),
    ...(mark !== undefined && { where: [`probe.marked:${mark}`] }),
  };
}
