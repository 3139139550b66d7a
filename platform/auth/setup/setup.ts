import type { z } from 'zod';
import type { Db, Tx } from '../../db/db.ts';
import { Problem } from '../../http/problem.ts';
import { hashOfToken, newToken } from '../links/token.ts';
import { isAnyoneHere, lockFirstAccount } from '../members/account.sql.ts';
import { createAccount } from '../members/account.ts';
import type { firstOwner } from './setup.contract.ts';
import { forgetOwnerLinks, isOwnerLinkGood, keepOwnerLink } from './setup.sql.ts';

const HOURS = 24;

/** A new one-time link to make the owner, as a path; null when somebody has an account. */
export async function ownerLink(db: Db): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    if (await isAnyoneHere(tx)) return null;
    const { token, hash } = newToken();
    await keepOwnerLink(tx, hash, HOURS);
    // After the `#`, where no server and no log sees it.
    return `/setup#${token}`;
  });
}

/**
 * Makes the owner; works once, and only while nobody has an account.
 *
 * @throws Problem 409 `owner_exists`, 410 `link_over`.
 */
export async function makeFirstOwner(
  tx: Tx,
  { token, ...account }: z.output<typeof firstOwner>,
): Promise<void> {
  await lockFirstAccount(tx);
  if (await isAnyoneHere(tx)) throw OWNER_EXISTS;
  if (!(await isOwnerLinkGood(tx, hashOfToken(token)))) throw LINK_OVER;
  await createAccount(tx, { ...account, role: 'owner' });
  await forgetOwnerLinks(tx);
}

const OWNER_EXISTS = new Problem({
  status: 409,
  code: 'owner_exists',
  detail: 'The owner has already been made. Sign in, or ask the owner for an invitation.',
});

const LINK_OVER = new Problem({
  status: 410,
  code: 'link_over',
  detail: 'This link is wrong or over. Start the server again: it prints a new one.',
});
