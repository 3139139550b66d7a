import { ProblemError } from '../../../platform/http/call.web.ts';
import type { ListUrl } from './list-url.web.ts';

/**
 * The problem of an address that narrows the list by what cannot be read; undefined where none of the `unread` names
 * narrows it. Without it the list would be of others than were asked for, in the end of everybody.
 */
export function unreadFilter(unread: readonly string[]): ProblemError | undefined {
  const words = Object.entries(WORDS).filter(([name]) => unread.includes(name));
  if (words.length === 0) return undefined;
  const named = new Intl.ListFormat('en').format(new Set(words.map(([, word]) => word)));
  return new ProblemError({
    type: 'urn:contacts:problem:unread_filter',
    title: 'unread filter',
    status: 400,
    code: 'unread_filter',
    detail: `This address narrows the list by ${named} in a way that cannot be read, or by too much at once. Clear the filters and set them again.`,
  });
}

const WORDS: Record<keyof Omit<ListUrl, 'sort' | 'limit' | 'cursor'>, string> = {
  search: 'a search',
  type: 'type',
  tags: 'tags',
  anyTags: 'tags',
  withoutTags: 'tags',
  untagged: 'tags',
  createdFrom: 'a day',
  createdTo: 'a day',
  where: 'more filters',
};
