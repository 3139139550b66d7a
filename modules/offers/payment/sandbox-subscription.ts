import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { PaymentRefused } from './provider.ts';
import { CARDS } from './sandbox.contract.ts';
import {
  insertPayment,
  lockDueSubscription,
  lockSubscription,
  type SessionRow,
  updateSession,
} from './sandbox.sql.ts';
import { tell } from './sandbox-event.ts';
import { paymentOf } from './sandbox-payment.ts';
import { periodAfter } from './sandbox-period.ts';

const GRACE_MS = 3 * 86_400_000;

/**
 * Ends a subscription now or when what is paid for is over, and says when that is.
 *
 * @throws PaymentRefused
 */
export async function cancelAt(tx: Tx, subscription: string, when: 'now' | 'periodEnd'): Promise<Date> {
  const session = await lockSubscription(tx, subscription);
  if (!session) throw new PaymentRefused('The sandbox knows no such subscription.');
  const now = new Date();
  if (session.subscription_state === 'cancelled') return now;
  if (when === 'now' || !session.renews_at) return end(tx, session, now);
  await updateSession(tx, session.id, { cancels: true });
  const at = session.renews_at;
  await tell(tx, {
    provider: 'sandbox',
    id: `evt_cancels_${randomUUID()}`,
    kind: 'subscriptionCancels',
    subscription,
    at: at.toISOString(),
  });
  return at;
}

/** Takes the next payment of each subscription that is due at a time, or ends it; each in a transaction of its own. */
export async function renewDue(db: Db, now = new Date()): Promise<void> {
  const renewOne = async (tx: Tx) => {
    const due = await lockDueSubscription(tx, now);
    if (due) await renew(tx, due, now);
    return due;
  };
  while (await transact(db, renewOne));
}

async function renew(tx: Tx, session: SessionRow, now: Date) {
  const { renews_at: due, period } = session;
  if (session.cancels || !due || !period) return end(tx, session, due ?? now);
  if (session.card === CARDS.failsToRenew) return fail(tx, session, now);
  const payment = await insertPayment(tx, {
    id: `pay_${randomUUID()}`,
    session_id: session.id,
    amount: session.amount,
    card: session.card ?? CARDS.pays,
  });
  await updateSession(tx, session.id, { renews_at: periodAfter(due, period) });
  await tell(tx, {
    provider: 'sandbox',
    id: `evt_renewed_${payment.id}`,
    kind: 'renewed',
    subscription: session.subscription ?? '',
    at: payment.created_at.toISOString(),
    payment: paymentOf(session, payment),
  });
}

// The first failure is followed by a second try; the second is the end.
async function fail(tx: Tx, session: SessionRow, now: Date) {
  if (session.subscription_state === 'past_due') return end(tx, session, now);
  await updateSession(tx, session.id, {
    subscription_state: 'past_due',
    renews_at: new Date(now.getTime() + GRACE_MS),
  });
  await tell(tx, {
    provider: 'sandbox',
    id: `evt_failed_${randomUUID()}`,
    kind: 'renewalFailed',
    subscription: session.subscription ?? '',
    at: now.toISOString(),
    why: 'The card was declined.',
  });
}

async function end(tx: Tx, session: SessionRow, at: Date) {
  await updateSession(tx, session.id, { subscription_state: 'cancelled', renews_at: null });
  await tell(tx, {
    provider: 'sandbox',
    id: `evt_ended_${session.subscription}`,
    kind: 'subscriptionEnded',
    subscription: session.subscription ?? '',
    at: at.toISOString(),
  });
  return at;
}
