import { hashPassword } from 'better-auth/crypto';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../db/db.ts';
import { Problem } from '../../http/problem.ts';
import type { Role } from '../../module/module.ts';
import { endSessionsOf, insertAccount, replacePassword, userByEmail } from './account.sql.ts';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
  role: Role;
  rights?: readonly string[];
}

/** An e-mail as it is kept and compared: trimmed, in lower case. */
export function emailOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Makes an account that can sign in with its e-mail and password.
 *
 * @throws Problem 409 `email_taken`.
 */
export async function createAccount(
  tx: Tx,
  { password, email, rights = [], ...given }: NewAccount,
): Promise<{ id: string }> {
  const account = { ...given, id: uuidv7(), email: emailOf(email), rights: [...rights] };
  const made = await insertAccount(tx, account, await hashPassword(password));
  if (!made) throw EMAIL_TAKEN;
  return { id: account.id };
}

/** Gives the account a new password and ends all its sessions; false when there is no account with this e-mail. */
export async function resetPassword(tx: Tx, email: string, password: string): Promise<boolean> {
  const user = await userByEmail(tx, emailOf(email));
  if (!user) return false;
  await replacePassword(tx, user.id, await hashPassword(password));
  await endSessionsOf(tx, user.id);
  return true;
}

export const EMAIL_TAKEN = new Problem({
  status: 409,
  code: 'email_taken',
  detail: 'There is already an account with this e-mail. Sign in, or use another e-mail.',
  field: 'email',
});
