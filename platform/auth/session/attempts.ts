import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { clearAttempts, countAttempt } from './attempts.sql.ts';

const MOST_FAILURES = 10;
const WINDOW_MINUTES = 15;

/**
 * Counts a sign-in to an account before its password is looked at, so that guesses sent together count together.
 * Answers with the seconds to wait when there were too many failures, from whatever addresses.
 */
export async function attemptSignIn(db: Db, email: string): Promise<{ waitSeconds: number } | 'go on'> {
  const { failures, seconds } = await db
    .transaction()
    .execute((tx) => countAttempt(tx, hashOf(email), WINDOW_MINUTES));
  return failures > MOST_FAILURES ? { waitSeconds: Math.max(1, seconds) } : 'go on';
}

/** A sign-in that succeeds forgives the failures before it. */
export async function forgiveAttempts(db: Db, email: string): Promise<void> {
  await db.transaction().execute((tx) => clearAttempts(tx, hashOf(email)));
}

function hashOf(email: string) {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
