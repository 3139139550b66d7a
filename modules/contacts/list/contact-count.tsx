import { contactsInWords } from '../tags/tag-words.web.ts';
import { useContactCount } from './list.web.ts';
import type { ListUrl } from './list-url.web.ts';

/** How many contacts the list holds over all its pages. */
export function ContactCount({ url }: { url: ListUrl }) {
  const { data } = useContactCount(url);
  return data && contactsInWords(data.count);
}
