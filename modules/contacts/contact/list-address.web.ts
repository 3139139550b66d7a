const KEY = 'contacts.list';
const LIST = '/contacts';

/** Remembers, for this tab, which contacts the list showed. */
export function rememberList(address: string): void {
  sessionStorage.setItem(KEY, address);
}

/** The list as it was last seen in this tab, with its search and filters. */
export function listAddress(): string {
  const seen = sessionStorage.getItem(KEY);
  return seen?.split('?')[0] === LIST ? seen : LIST;
}
