import type { ListUrl, ListUrlChange } from './list-url.web.ts';

/** What each control of the list's filter is given: the URL, and the way to change it. */
export interface FilterPart {
  url: ListUrl;
  onChange: (change: ListUrlChange) => void;
}
