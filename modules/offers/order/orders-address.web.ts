const KEY = 'offers.orders';
const LIST = '/orders';

/** Remembers, for this tab, which orders the list showed; another page's address is none of a list. */
export function rememberOrders(address: string): void {
  if (address.split('?')[0] === LIST) sessionStorage.setItem(KEY, address);
}

/** The list of orders as it was last seen in this tab, with its search and filters. */
export function ordersAddress(): string {
  return sessionStorage.getItem(KEY) ?? LIST;
}
