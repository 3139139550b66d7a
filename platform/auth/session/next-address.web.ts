/** Where a visitor wanted to go before signing in: a page of ours, never another site. */
export function nextAddress(search: { next?: unknown }): string {
  const { next } = search;
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  const address = URL.parse(next, window.location.origin);
  if (address?.origin !== window.location.origin || address.pathname === '/sign-in') return '/';
  return address.pathname + address.search;
}
