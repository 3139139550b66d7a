import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

/** Stands for an account's failures from all addresses together. */
export const ALL_ADDRESSES = '';

/**
 * Adds one failure to the window of an account and an address, or opens a new window; one statement, so that all
 * processes agree.
 */
export async function countAttempt(
  tx: Tx,
  { accountHash, address, minutes }: { accountHash: string; address: string; minutes: number },
) {
  const { rows } = await sql<{ failures: number; seconds: number }>`
    insert into auth.sign_in_attempt as a (account_hash, address, failures, ends_at)
    values (${accountHash}, ${address}, 1, now() + ${minutes} * interval '1 minute')
    on conflict (account_hash, address) do update set
      failures = case when a.ends_at <= now() then 1 else a.failures + 1 end,
      ends_at = case when a.ends_at <= now() then excluded.ends_at else a.ends_at end
    returning failures, ceil(extract(epoch from ends_at - now()))::integer as seconds`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('An attempt was not counted.');
  return counted;
}

/** Forgets the account's failures, from all addresses or only these, and with them every window that is over. */
export async function clearAttempts(tx: Tx, accountHash: string, addresses?: string[]): Promise<void> {
  await tx
    .deleteFrom('auth.sign_in_attempt')
    .where((where) => {
      const account = where('account_hash', '=', accountHash);
      const these = addresses ? where.and([account, where('address', 'in', addresses)]) : account;
      return where.or([these, where('ends_at', '<=', sql<Date>`now()`)]);
    })
    .execute();
}
