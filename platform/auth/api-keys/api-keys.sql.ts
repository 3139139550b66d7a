import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';
import { type Cursor, readPage } from '../../db/keyset.ts';

const NEWEST_FIRST = { name: '-createdAt', by: 'k.createdAt', id: 'k.id', direction: 'desc' } as const;

/** One page of the keys that are not over, newest first. */
export function keysPage(db: Db, place: { limit: number; cursor?: Cursor }) {
  const keys = db
    .selectFrom('auth.apikey as k')
    .innerJoin('auth.user as u', 'u.id', 'k.referenceId')
    .where((where) =>
      where.or([where('k.expiresAt', 'is', null), where('k.expiresAt', '>', sql<Date>`now()`)]),
    )
    .select([
      'k.id',
      'k.name',
      'k.start',
      'k.permissions',
      'u.name as createdBy',
      'k.createdAt',
      'k.expiresAt',
    ]);
  return readPage(keys, NEWEST_FIRST, {
    ...place,
    key: ({ createdAt, id }) => ({ value: createdAt.toISOString(), id }),
  });
}

/** Deletes a key; false when there is none. */
export async function deleteKey(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('auth.apikey').where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
}
