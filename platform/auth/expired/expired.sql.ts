import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

const now = sql<Date>`now()`;
const HOUR_MS = 3_600_000;

/** Forgets what lets nobody in any more, and what was counted against guessing long ago. */
export async function forgetExpired(tx: Tx): Promise<void> {
  await tx.deleteFrom('auth.session').where('expiresAt', '<=', now).execute();
  await tx.deleteFrom('auth.apikey').where('expiresAt', '<=', now).execute();
  await tx.deleteFrom('auth.invitation').where('expires_at', '<=', now).execute();
  await tx.deleteFrom('auth.owner_link').where('expires_at', '<=', now).execute();
  await tx.deleteFrom('auth.sign_in_attempt').where('ends_at', '<=', now).execute();
  await tx
    .deleteFrom('auth.rateLimit')
    .where('lastRequest', '<', Date.now() - HOUR_MS)
    .execute();
}
