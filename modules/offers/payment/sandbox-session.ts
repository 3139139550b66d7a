import type { Db } from '../../../platform/db/db.ts';
import type { SandboxSession } from './sandbox.contract.ts';
import { sessionGone } from './sandbox.problems.ts';
import { findSession, type SessionRow } from './sandbox.sql.ts';

const LASTS_MS = 3_600_000;

/** Whether it was left unpaid for an hour. */
export function hasExpired({ state, created_at }: SessionRow): boolean {
  return state !== 'paid' && created_at.getTime() + LASTS_MS <= Date.now();
}

/**
 * What the payment page shows.
 *
 * @throws Problem 404
 */
export async function presentSession(db: Db, id: string): Promise<SandboxSession> {
  const session = await findSession(db, id);
  if (!session) throw sessionGone();
  const { description, amount, currency, period, state, success_url, cancel_url } = session;
  return {
    description,
    amount,
    currency,
    period,
    state: hasExpired(session) ? 'expired' : state,
    successPath: success_url,
    cancelPath: cancel_url,
  };
}
