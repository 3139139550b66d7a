import type { Db, Tx } from '../../../platform/db/db.ts';
import { PaymentRefused } from './provider.ts';
import type { SandboxSession } from './sandbox.contract.ts';
import { sessionGone } from './sandbox.problems.ts';
import { findSession, lockSession, type SessionRow, updateSession } from './sandbox.sql.ts';

const LASTS_MS = 3_600_000;

/** Until when it may be paid. */
export function endOf({ created_at }: SessionRow): Date {
  return new Date(created_at.getTime() + LASTS_MS);
}

/** Whether it was closed, or left unpaid for an hour. */
export function hasExpired(session: SessionRow): boolean {
  if (session.state === 'paid') return false;
  return session.state === 'expired' || endOf(session).getTime() <= Date.now();
}

/**
 * Closes a session that is not paid.
 *
 * @throws PaymentRefused
 */
export async function close(tx: Tx, id: string): Promise<void> {
  const session = await lockSession(tx, id);
  if (!session || session.state === 'paid') throw new PaymentRefused('The sandbox has no such open payment.');
  await updateSession(tx, id, { state: 'expired' });
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
