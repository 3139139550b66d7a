import { sql } from 'kysely';
import type { Db, Tx } from '../../db/db.ts';
import type { Role } from '../../module/module.ts';

interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  rights: string[];
}

/** Adds a member with a password; false when the e-mail has an account. */
export async function insertAccount(tx: Tx, account: AccountRow, passwordHash: string): Promise<boolean> {
  const made = await tx
    .insertInto('auth.user')
    .values(account)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  await insertPassword(tx, account.id, passwordHash);
  return true;
}

/** The account with this e-mail. */
export function userByEmail(db: Db, email: string) {
  return db
    .selectFrom('auth.user')
    .select(['id', 'name', 'role'])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** Whether anybody has an account. */
export async function isAnyoneHere(db: Db): Promise<boolean> {
  return (await db.selectFrom('auth.user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Puts a new password in the place of the account's old one. */
export async function replacePassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx
    .deleteFrom('auth.account')
    .where('userId', '=', userId)
    .where('providerId', '=', CREDENTIAL)
    .execute();
  await insertPassword(tx, userId, passwordHash);
}

/** Signs the account out everywhere. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('auth.session').where('userId', '=', userId).execute();
}

/** One at a time makes the first account, whichever process it asks. */
export async function lockFirstAccount(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7310207)`.execute(tx);
}

const CREDENTIAL = 'credential';

async function insertPassword(tx: Tx, userId: string, password: string) {
  await tx
    .insertInto('auth.account')
    .values({ userId, accountId: userId, providerId: CREDENTIAL, password })
    .execute();
}
