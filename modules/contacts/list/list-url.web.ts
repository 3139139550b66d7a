import { z } from 'zod';
import { MAX_CURSOR } from '../../../platform/http/endpoint.contract.ts';
import { contactFilter, contactSort, PAGE_SIZES } from './list.contract.ts';
import { endOf, localDay, startOf } from './local-days.web.ts';

const { search, type, tags, anyTags, withoutTags, untagged, where } = contactFilter.shape;

/** What of the list lives in the URL: all of it. */
export const listUrl = z.object({
  search: search.unwrap().default(''),
  type,
  tags,
  anyTags,
  withoutTags,
  untagged,
  createdFrom: localDay.optional(),
  createdTo: localDay.optional(),
  where,
  sort: contactSort.default('-createdAt'),
  limit: z.coerce.number().pipe(z.literal(PAGE_SIZES)).default(50),
  cursor: z.string().max(MAX_CURSOR).optional(),
});

export type ListUrl = z.output<typeof listUrl>;

/** What changes of the URL. */
export type ListUrlChange = { [Name in keyof ListUrl]?: ListUrl[Name] | undefined };

/** The part that says which contacts, as the wire has it: days are moments there. */
export function filterOf(url: ListUrl) {
  const { search, type, tags, anyTags, withoutTags, untagged, createdFrom, createdTo, where } = url;
  return {
    search: search.trim(),
    type,
    tags,
    anyTags,
    withoutTags,
    untagged,
    createdFrom: createdFrom && startOf(createdFrom),
    createdBefore: createdTo && endOf(createdTo),
    where,
  };
}

/** Whether anything narrows the list. */
export function isFiltered(url: ListUrl): boolean {
  return Object.values(filterOf(url)).some(
    (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
}

/** What the URL becomes when nothing is to narrow the list. */
export const NO_FILTER = {
  search: '',
  type: undefined,
  tags: undefined,
  anyTags: undefined,
  withoutTags: undefined,
  untagged: undefined,
  createdFrom: undefined,
  createdTo: undefined,
  where: undefined,
  cursor: undefined,
};

/** The longest search, in characters. */
export const MAX_SEARCH = search.unwrap().maxLength ?? undefined;

/** The ways in which tags narrow the list: those who have all of them, at least one, or none. */
export const TAG_WAYS = ['tags', 'anyTags', 'withoutTags'] as const;
export type TagWay = (typeof TAG_WAYS)[number];

/**
 * The tags with one more in one of the ways, or without it if it was there; a tag counts in one way at a time.
 * Undefined where there are as many as can be asked for.
 */
export function withTag(url: ListUrl, way: TagWay, id: string): ListUrlChange | undefined {
  const before = url[way] ?? [];
  if (before.includes(id)) return { [way]: without(before, id) };
  if (!listUrl.shape[way].safeParse([...before, id]).success) return undefined;
  const others = TAG_WAYS.filter((other) => other !== way).map((other) => [other, without(url[other], id)]);
  return { ...Object.fromEntries(others), [way]: [...before, id], untagged: undefined };
}

/** A list without one of its values. */
export function without(list: readonly string[] | undefined, value: string): string[] {
  return (list ?? []).filter((other) => other !== value);
}
