import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

/** Adds one failure to the account's window, or opens a new window; one statement, so that all processes agree. */
export async function countAttempt(tx: Tx, accountHash: string, minutes: number) {
  const { rows } = await sql<{ failures: number; seconds: number }>`
    insert into auth.sign_in_attempt as a (account_hash, failures, ends_at)
    values (${accountHash}, 1, now() + ${minutes} * interval '1 minute')
    on conflict (account_hash) do update set
      failures = case when a.ends_at <= now() then 1 else a.failures + 1 end,
      ends_at = case when a.ends_at <= now() then excluded.ends_at else a.ends_at end
    returning failures, ceil(extract(epoch from ends_at - now()))::integer as seconds`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('An attempt was not counted.');
  return counted;
}

/** Forgets the account's failures, and with them every window that is over. */
export async function clearAttempts(tx: Tx, accountHash: string): Promise<void> {
  await tx
    .deleteFrom('auth.sign_in_attempt')
    .where((where) =>
      where.or([where('account_hash', '=', accountHash), where('ends_at', '<=', sql<Date>`now()`)]),
    )
    .execute();
}
