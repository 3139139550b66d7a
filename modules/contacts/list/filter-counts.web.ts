import { type ListUrl, TAG_WAYS } from './list-url.web.ts';

/** How many values of the filter are set, by the control behind which they are; the search stands for itself. */
export function filterCounts(url: ListUrl) {
  const tagged = TAG_WAYS.map((way) => url[way]?.length ?? 0).reduce((sum, count) => sum + count, 0);
  const type = Number(url.type !== undefined);
  const tags = tagged + Number(url.untagged !== undefined);
  const created = Number(url.createdFrom !== undefined || url.createdTo !== undefined);
  const more = url.where?.length ?? 0;
  return { type, tags, created, more, all: type + tags + created + more };
}
