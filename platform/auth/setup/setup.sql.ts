import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';

/** Keeps the hash of an owner link, and drops those that are over. */
export async function keepOwnerLink(tx: Tx, tokenHash: string, hours: number): Promise<void> {
  await tx.deleteFrom('auth.owner_link').where('expires_at', '<=', sql<Date>`now()`).execute();
  await tx
    .insertInto('auth.owner_link')
    .values({ token_hash: tokenHash, expires_at: sql<Date>`now() + ${hours} * interval '1 hour'` })
    .execute();
}

/** Whether an owner link with this hash is still good. */
export async function isOwnerLinkGood(db: Db, tokenHash: string): Promise<boolean> {
  const link = await db
    .selectFrom('auth.owner_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return link !== undefined;
}

/** Ends all owner links. */
export async function forgetOwnerLinks(tx: Tx): Promise<void> {
  await tx.deleteFrom('auth.owner_link').execute();
}
