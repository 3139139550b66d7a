import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';
import { type Cursor, readPage } from '../../db/keyset.ts';
import type { Standing } from '../rights/rights.ts';

const NEWEST_FIRST = { name: '-createdAt', by: 'i.created_at', id: 'i.id', direction: 'desc' } as const;

/** One page of the invitations that are not over, newest first. */
export function invitationsPage(db: Db, place: { limit: number; cursor?: Cursor }) {
  return readPage(openInvitations(db), NEWEST_FIRST, {
    ...place,
    key: ({ createdAt, id }) => ({ value: createdAt.toISOString(), id }),
  });
}

/** The invitation whose link this is, if it is not over. */
export function invitationByToken(db: Db, tokenHash: string) {
  return openInvitations(db)
    .select('i.invited_by as inviterId')
    .where('i.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Keeps an invitation. One e-mail has one: the newer takes the place of the older. */
export function keepInvitation(
  tx: Tx,
  {
    tokenHash,
    email,
    invitedBy,
    days,
    standing: { role, rights },
  }: { tokenHash: string; email: string; invitedBy: string; days: number; standing: Standing },
) {
  const terms = {
    token_hash: tokenHash,
    role,
    rights: [...rights],
    invited_by: invitedBy,
    created_at: sql<Date>`now()`,
    expires_at: sql<Date>`now() + ${days} * interval '1 day'`,
  };
  return tx
    .insertInto('auth.invitation')
    .values({ email, ...terms })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(terms))
    .returning(['id', 'email', 'expires_at as expiresAt'])
    .executeTakeFirstOrThrow();
}

/** Takes an invitation out, so that it is accepted once. */
export function takeInvitation(tx: Tx, tokenHash: string) {
  return tx
    .deleteFrom('auth.invitation')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['email', 'role', 'rights', 'invited_by as inviterId'])
    .executeTakeFirst();
}

/** Deletes an invitation; false when there is none. */
export async function deleteInvitation(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('auth.invitation').where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
}

function openInvitations(db: Db) {
  return db
    .selectFrom('auth.invitation as i')
    .innerJoin('auth.user as u', 'u.id', 'i.invited_by')
    .where('i.expires_at', '>', sql<Date>`now()`)
    .select([
      'i.id',
      'i.email',
      'i.role',
      'i.rights',
      'u.name as invitedBy',
      'i.created_at as createdAt',
      'i.expires_at as expiresAt',
    ]);
}
