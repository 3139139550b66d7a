import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';
import { type Cursor, readPage } from '../../db/keyset.ts';
import type { Standing } from '../rights/rights.ts';

const NEWEST_FIRST = { name: '-createdAt', by: 'createdAt', id: 'id', direction: 'desc' } as const;
const SHOWN = ['id', 'name', 'email', 'role', 'rights', 'createdAt'] as const;

/** One page of the members, newest first. */
export function membersPage(db: Db, place: { limit: number; cursor?: Cursor }) {
  return readPage(db.selectFrom('auth.user').select(SHOWN), NEWEST_FIRST, {
    ...place,
    key: ({ createdAt, id }) => ({ value: createdAt.toISOString(), id }),
  });
}

/** A member, held until the transaction ends so that nobody else changes it meanwhile. */
export function holdMember(tx: Tx, id: string) {
  return tx.selectFrom('auth.user').select(SHOWN).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The owners other than this one, held until the transaction ends: two owners cannot unmake each other at once. */
export async function holdOwners(tx: Tx) {
  return tx
    .selectFrom('auth.user')
    .select('id')
    .where('role', '=', 'owner')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Brings a member to a standing. */
export function changeStanding(tx: Tx, id: string, { role, rights }: Standing) {
  return tx
    .updateTable('auth.user')
    .set({ role, rights: [...rights], updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
}

/** Removes a member; sessions, keys and invitations go along. */
export async function deleteMember(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('auth.user').where('id', '=', id).execute();
}
