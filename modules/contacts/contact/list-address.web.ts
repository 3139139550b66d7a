const KEY = 'contacts.list';
const LIST = '/contacts';

/** Remembers, for this tab, which contacts the list showed; another page's address is none of a list. */
export function rememberList(address: string): void {
  if (isList(address)) sessionStorage.setItem(KEY, address);
}

/** The list as it was last seen in this tab, with its search and filters. */
export function listAddress(): string {
  return sessionStorage.getItem(KEY) ?? LIST;
}

function isList(address: string) {
  return address.split('?')[0] === LIST;
}
