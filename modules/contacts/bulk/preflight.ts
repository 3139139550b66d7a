import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { deletionWarnings } from '../contact/deletion-warnings.ts';
import { mayAsk } from '../list/conditions.ts';
import { fitting } from '../list/fitting.ts';
import { contactsSelected } from '../list/selected.ts';
import type { Selection } from '../list/selection.contract.ts';

/**
 * What should be known before the contacts of a selection are deleted: how many they are, and what modules say of them.
 *
 * @throws Problem 400 for a condition that is none; 403 for one that is hidden; 503 `condition_failed`.
 */
export async function preflight(
  db: Db,
  selection: Selection,
  by: { actor: Actor; log: FastifyBaseLogger },
): Promise<{ count: number; warnings: { module: string; text: string }[] }> {
  const filter = 'filter' in selection ? selection.filter : {};
  mayAsk(filter.where, by.actor);
  const { count } = await fitting(db, filter, by.log, (handle) =>
    contactsSelected(handle, selection)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  const ids = sql<string>`${contactsSelected(db, selection).select('contact.id')}`;
  return { count, warnings: count === 0 ? [] : await deletionWarnings(db, { ids, count }, by) };
}
