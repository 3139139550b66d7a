import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';

/** The member whose session has this token and is not over: one indexed read. */
export function memberOfSession(db: Db, token: string) {
  return db
    .selectFrom('auth.session as s')
    .innerJoin('auth.user as u', 'u.id', 's.userId')
    .select(['u.id', 'u.name', 'u.email', 'u.role', 'u.rights'])
    .where('s.token', '=', token)
    .where('s.expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
}

/** The API key with this hash, if it is in force, and the member who made it. */
export function keyByHash(db: Db, hash: string) {
  return db
    .selectFrom('auth.apikey as k')
    .innerJoin('auth.user as u', 'u.id', 'k.referenceId')
    .select(['k.id', 'k.name', 'k.permissions', 'u.role', 'u.rights'])
    .where('k.key', '=', hash)
    .where('k.enabled', '=', true)
    .where((where) =>
      where.or([where('k.expiresAt', 'is', null), where('k.expiresAt', '>', sql<Date>`now()`)]),
    )
    .executeTakeFirst();
}

/** A member's own account. */
export function memberById(db: Db, id: string) {
  return db.selectFrom('auth.user').select(['email', 'role']).where('id', '=', id).executeTakeFirst();
}

/** Gives a member another name. */
export async function renameMember(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('auth.user').set({ name, updatedAt: sql<Date>`now()` }).where('id', '=', id).execute();
}
