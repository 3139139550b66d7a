import { parseSearch } from './search-params.web.ts';

/** An address as the router's links want it: `<Link {...linkTo('/contacts?tags=vip')}>`. */
export function linkTo(address: string) {
  const [to = '/', query = ''] = address.split('?');
  // The routes are made of the modules' lists, so the router knows no type of a search.
  return { to, search: parseSearch(query) as never };
}
