import type { Tag } from './tag.contract.ts';
import { tagKey } from './tag-key.contract.ts';

/** What a picker offers for what is typed. */
export interface TagOptions {
  tags: readonly Tag[];
  /** The name of a new tag, where none of this name is offered. */
  create: string | undefined;
}

/**
 * What to offer for what is typed. While the answer to it is on its way, the tags at hand are narrowed here, so that
 * Enter never picks a tag that does not fit.
 */
export function tagOptions(found: readonly Tag[], typed: string, answered: boolean): TagOptions {
  const key = tagKey(typed);
  const tags = answered ? found : found.filter((tag) => tagKey(tag.name).includes(key));
  const exists = tags.some((tag) => tagKey(tag.name) === key);
  return { tags, create: key === '' || exists ? undefined : typed.trim().replaceAll(/\s+/g, ' ') };
}
