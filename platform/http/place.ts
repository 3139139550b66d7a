import { type Cursor, decodeCursor } from '../db/keyset.ts';
import { invalidCursor } from './problem.ts';

/**
 * The place of a list that a request's cursor names; undefined for its beginning.
 *
 * @throws Problem 400 `invalid_cursor`.
 */
export function placeOf(cursor: string | undefined, order: string): Cursor | undefined {
  if (cursor === undefined) return undefined;
  const place = decodeCursor(cursor, order);
  if (!place) throw invalidCursor();
  return place;
}
