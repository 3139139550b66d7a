import { z } from 'zod';
import { listOf, MAX_CURSOR } from '../../../platform/http/endpoint.contract.ts';
import { contactType } from '../contact/contact.contract.ts';
import { contactSort, PAGE_SIZES } from './list.contract.ts';

/** What of the list lives in the URL: all of it. */
export const listUrl = z.object({
  search: z.string().max(200).default(''),
  type: contactType.optional(),
  tags: listOf(z.uuid()),
  withoutTags: listOf(z.uuid()),
  where: listOf(z.string().max(300)),
  sort: contactSort.default('-createdAt'),
  limit: z.coerce.number().pipe(z.literal(PAGE_SIZES)).default(50),
  cursor: z.string().max(MAX_CURSOR).optional(),
});

export type ListUrl = z.output<typeof listUrl>;

/** The part that says which contacts; the rest says how they are shown. */
export function filterOf({ search, type, tags, withoutTags, where }: ListUrl) {
  return { search: search.trim(), type, tags, withoutTags, where };
}

/** Whether anything narrows the list. */
export function isFiltered({ search, type, tags, withoutTags, where }: ListUrl): boolean {
  const picked = [tags, withoutTags, where].some((list = []) => list.length > 0);
  return search.trim() !== '' || type !== undefined || picked;
}

/** What the URL becomes when nothing is to narrow the list. */
export const NO_FILTER = {
  search: '',
  type: undefined,
  tags: undefined,
  withoutTags: undefined,
  where: undefined,
  cursor: undefined,
};

/** The ids with one more, or without it if it was there. */
export function toggled(ids: readonly string[] | undefined, id: string): string[] {
  const before = ids ?? [];
  return before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
}
