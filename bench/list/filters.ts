import { PAGE_SIZES } from '../../modules/contacts/list/list.contract.ts';
import { CUSTOMERS_ONLY } from '../seed/purchases.ts';
import { EITHER, NEARLY_ALL } from '../seed/tag-names.ts';
import type { Known } from './known.ts';
import type { NamedFilter } from './read-case.ts';

/** Filters as people set them on a working day: each part alone, and some together. */
export function everydayFilters(known: Known): NamedFilter[] {
  const { tag, rareTags, commonTags, bought } = known;
  const [rarest = '', rare = ''] = rareTags;
  const month = { createdFrom: '2024-05-01', createdBefore: '2024-06-01' };
  const alone: NamedFilter[] = [
    { what: 'no filter', filter: {} },
    { what: 'customers', filter: { type: 'customer' } },
    { what: 'leads', filter: { type: 'lead' } },
    { what: 'common tag', filter: { tags: commonTags.slice(0, 1) } },
    { what: 'tag that nearly all have', filter: { tags: [tag(NEARLY_ALL)] } },
    { what: 'rare tag', filter: { tags: [rarest] } },
    { what: 'two tags', filter: { tags: [tag(EITHER[0]), tag('Blog reader')] } },
    { what: 'any of three tags', filter: { anyTags: [tag('VIP'), tag('Podcast'), tag('Workshop')] } },
    { what: 'any of two rare tags', filter: { anyTags: [rarest, rare] } },
    { what: 'none of two tags', filter: { withoutTags: [tag(EITHER[0]), tag('VIP')] } },
    { what: 'untagged', filter: { untagged: true } },
    { what: 'with some tag', filter: { untagged: false } },
    { what: 'created in a month', filter: month },
    { what: 'created since a year', filter: { createdFrom: '2025-11-01' } },
  ];
  const together: NamedFilter[] = [
    {
      what: 'tag, not another, customers',
      filter: { tags: [tag('VIP')], withoutTags: [tag(EITHER[1])], type: 'customer' },
    },
    { what: 'tag, created in a month', filter: { tags: [tag(NEARLY_ALL)], ...month } },
    { what: 'search and tag', filter: { search: 'anna', tags: [tag('VIP')] } },
    { what: 'search and customers', filter: { search: 'mar', type: 'customer' } },
    { what: 'search, created in a month', filter: { search: 'ma', ...month } },
  ];
  return [...alone, ...(bought ? purchases(known, bought) : []), ...together].map(mustFitSome);
}

/** Lists as people widen them: the most rows of a page, and a column of the module that sells. */
export function largePages({ bought }: Known): NamedFilter[] {
  const lists: NamedFilter[] = [
    { what: 'no filter', filter: {} },
    { what: 'customers', filter: { type: 'customer' } },
  ];
  const limit = Math.max(...PAGE_SIZES);
  const column = 'offers.totalSpent';
  return lists.flatMap(({ what, filter }) => [
    { what: `${what}, ${limit} rows`, filter, limit },
    ...(bought
      ? [
          { what: `${what}, with what they spent`, filter, column },
          { what: `${what}, ${limit} rows with what they spent`, filter, limit, column },
        ]
      : []),
  ]);
}

function purchases({ tag }: Known, { common, rare }: { common: string; rare: string }): NamedFilter[] {
  return [
    { what: 'bought an offer', filter: { where: [common] } },
    { what: 'bought a rare offer', filter: { where: [rare] } },
    { what: 'spent an amount', filter: { where: ['offers.spent:EUR:1000-'] } },
    { what: 'spent much', filter: { where: ['offers.spent:EUR:80000-'] } },
    { what: 'bought, with a tag', filter: { where: [common], tags: [tag('VIP')] } },
  ];
}

/** Filters that are hard for a database: what fits lies where it does not look first, or nobody fits at all. */
export function adverseFilters(known: Known, lastOnes: readonly string[]): NamedFilter[] {
  const { tag, rareTags, commonTags, monthly, bought } = known;
  const [oldest = ''] = monthly;
  const [rarest = ''] = rareTags;
  return [
    { what: 'tag of the oldest only', filter: { tags: [oldest] }, fits: 'some' },
    { what: 'without a tag that nearly all have', filter: { withoutTags: [tag(NEARLY_ALL)] }, fits: 'some' },
    {
      what: 'two common tags that nobody shares',
      filter: { tags: [tag(EITHER[0]), tag(EITHER[1])] },
      fits: 'nobody',
    },
    ...lastOnes.map(
      (search, at): NamedFilter => ({
        what: `search that fits only the last page (${at + 1})`,
        filter: { search },
        fits: 'some',
      }),
    ),
    { what: 'search, tag and type', filter: { search: 'ma', tags: [tag('VIP')], type: 'customer' } },
    { what: 'two letters, rare tag and type', filter: { search: 'an', tags: [rarest], type: 'lead' } },
    { what: 'search of no hit, common tag', filter: { search: 'zzqqxxyy', tags: [tag(NEARLY_ALL)] } },
    { what: 'common search of the oldest', filter: { search: 'an', createdBefore: '2021-12-01' } },
    { what: 'search at the end of the names', filter: { search: '王' }, fits: 'some' },
    { what: 'created long ago', filter: { createdBefore: '2021-11-08' }, fits: 'some' },
    { what: 'created in the future', filter: { createdFrom: '2999-01-01' }, fits: 'nobody' },
    { what: 'created in a minute', filter: minute() },
    { what: 'untagged customers', filter: { untagged: true, type: 'customer' }, fits: 'some' },
    {
      what: 'a tag of customers only, with leads',
      filter: { tags: [tag(CUSTOMERS_ONLY)], type: 'lead' },
      fits: 'nobody',
    },
    { what: 'without twenty common tags', filter: { withoutTags: commonTags }, fits: 'some' },
    { what: 'any of thirty rare tags', filter: { anyTags: rareTags }, fits: 'some' },
    {
      what: 'any of fifty months, without one',
      // As many as a filter takes.
      filter: { anyTags: monthly.slice(0, 50), withoutTags: [oldest] },
    },
    { what: 'three common tags', filter: { tags: [tag(NEARLY_ALL), tag(EITHER[0]), tag('VIP')] } },
    { what: 'a tag that is excluded', filter: { tags: [rarest], withoutTags: [rarest] }, fits: 'nobody' },
    ...(bought ? adversePurchases(known, bought) : []),
  ];
}

function adversePurchases({ tag }: Known, { common, rare }: { common: string; rare: string }): NamedFilter[] {
  return [
    { what: 'bought, leads only', filter: { where: [common], type: 'lead' }, fits: 'nobody' },
    { what: 'bought two offers', filter: { where: [common, rare] } },
    { what: 'bought, created long ago', filter: { where: [common], createdBefore: '2021-11-08' } },
    {
      what: 'spent, search and tag',
      filter: { search: 'ma', where: ['offers.spent:EUR:1-'], tags: [tag('VIP')] },
    },
  ];
}

function minute() {
  return { createdFrom: '2024-05-01T12:00:00Z', createdBefore: '2024-05-01T12:01:00Z' };
}

function mustFitSome(named: NamedFilter): NamedFilter {
  return { fits: 'some', ...named };
}
