import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { contactsMatching } from './contacts-matching.ts';
import type { Selection } from './selection.contract.ts';

/**
 * The contacts of a selection, as a query on `contact`: those it names that there are, or all that its filter fits but
 * the exceptions.
 *
 * @throws Problem 400 as `contactsMatching`.
 */
export function contactsSelected(db: Db, selection: Selection) {
  if ('ids' in selection) return contactsMatching(db, {}).where('contact.id', '=', anyOf(selection.ids));
  const { filter, except = [] } = selection;
  const query = contactsMatching(db, filter);
  return except.length === 0 ? query : query.where('contact.id', '<>', allOf(except));
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`;
}

function allOf(ids: readonly string[]) {
  return sql<string>`all(${ids}::uuid[])`;
}
