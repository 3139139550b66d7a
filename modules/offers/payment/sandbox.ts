import { randomUUID } from 'node:crypto';
import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { PaymentProvider, PaymentToOpen, Seen } from './provider.ts';
import { findSession, firstPayment, insertSessionOnce } from './sandbox.sql.ts';
import { readSigned } from './sandbox-event.ts';
import { paidEvent } from './sandbox-payment.ts';
import { giveBack } from './sandbox-refund.ts';
import { close, endOf, hasExpired } from './sandbox-session.ts';
import { cancelAt } from './sandbox-subscription.ts';

/** The provider within the house: everything works as with another, only the money is played. */
export const sandbox: PaymentProvider = {
  name: 'sandbox',
  open: openSession,
  look,
  close: (db, session) => transact(db, (tx) => close(tx, session)),
  refund: (db, refund) => transact(db, (tx) => giveBack(tx, refund)),
  // It takes none on without doing it.
  lookRefund: async () => null,
  cancelSubscription: (db, subscription, when) => transact(db, (tx) => cancelAt(tx, subscription, when)),
  readWebhook: readSigned,
};

async function openSession(db: Db, payment: PaymentToOpen) {
  const { id } = await transact(db, (tx) =>
    insertSessionOnce(tx, {
      id: `cs_${randomUUID()}`,
      order_id: payment.orderId,
      description: payment.description,
      amount: payment.amount,
      currency: payment.currency,
      period: payment.period,
      success_url: payment.successPath,
      cancel_url: payment.cancelPath,
    }),
  );
  return { session: id, url: `/sandbox/${id}` };
}

async function look(db: Db, id: string): Promise<Seen> {
  const session = await findSession(db, id);
  if (!session) return { kind: 'unknown' };
  const payment = await firstPayment(db, id);
  if (payment) return paidEvent(session, payment);
  if (!hasExpired(session)) return { kind: 'open', until: endOf(session) };
  return {
    provider: 'sandbox',
    id: `evt_expired_${id}`,
    kind: 'expired',
    session: id,
    orderId: session.order_id,
    why: null,
  };
}
