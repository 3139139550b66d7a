import type { Db } from '../../db/db.ts';

/** What a member is at this moment. */
export function standingOf(db: Db, memberId: string) {
  return db
    .selectFrom('auth.user')
    .select(['id', 'role', 'rights'])
    .where('id', '=', memberId)
    .executeTakeFirst();
}

/** What the member who made an API key is at this moment. */
export function memberBehindKey(db: Db, keyId: string) {
  return db
    .selectFrom('auth.apikey as k')
    .innerJoin('auth.user as u', 'u.id', 'k.referenceId')
    .select(['u.id', 'u.role', 'u.rights', 'k.expiresAt'])
    .where('k.id', '=', keyId)
    .executeTakeFirst();
}
