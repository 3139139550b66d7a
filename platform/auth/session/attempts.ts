import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { ALL_ADDRESSES, clearAttempts, countAttempt } from './attempts.sql.ts';

const WINDOW_MINUTES = 15;
const MOST_FROM_ONE_ADDRESS = 10;
// Far above what one stranger reaches, so that nobody locks another out; many addresses together still end here.
const MOST_FROM_ALL = 100;

interface Attempt {
  email: string;
  address: string;
}

/**
 * Counts a sign-in to an account before its password is looked at, so that guesses sent together count together.
 * Answers with the seconds to wait when there were too many failures from this address, or very many from all.
 */
export async function attemptSignIn(
  db: Db,
  { email, address }: Attempt,
): Promise<{ waitSeconds: number } | 'go on'> {
  const own = await count(db, { email, address }, MOST_FROM_ONE_ADDRESS);
  // What is stopped here is no guess, and does not bring the account nearer to its own end.
  return own === 'go on' ? count(db, { email, address: ALL_ADDRESSES }, MOST_FROM_ALL) : own;
}

/** A sign-in that succeeds forgives the failures before it; those from other addresses stay with their addresses. */
export async function forgiveAttempts(db: Db, { email, address }: Attempt): Promise<void> {
  await db.transaction().execute((tx) => clearAttempts(tx, hashOf(email), [address, ALL_ADDRESSES]));
}

/** Forgives an account everything, from wherever it came. */
export async function forgiveAllAttempts(db: Db, email: string): Promise<void> {
  await db.transaction().execute((tx) => clearAttempts(tx, hashOf(email)));
}

async function count(db: Db, { email, address }: Attempt, most: number) {
  const { failures, seconds } = await db
    .transaction()
    .execute((tx) => countAttempt(tx, { accountHash: hashOf(email), address, minutes: WINDOW_MINUTES }));
  return failures > most ? { waitSeconds: Math.max(1, seconds) } : 'go on';
}

function hashOf(email: string) {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
