import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db/db.ts';
import { PaymentRefused } from './provider.ts';
import { CARDS } from './sandbox.contract.ts';
import { insertRefund, lockPayment, refundByKey } from './sandbox.sql.ts';
import { tell } from './sandbox-event.ts';

/**
 * Gives money of a payment back, once for each key.
 *
 * @throws PaymentRefused
 */
export async function giveBack(
  tx: Tx,
  { payment: paymentId, amount, key }: { payment: string; amount: number; key: string },
): Promise<{ reference: string; done: boolean }> {
  const payment = await lockPayment(tx, paymentId);
  if (!payment) throw new PaymentRefused('The sandbox knows no such payment.');
  const earlier = await refundByKey(tx, key);
  if (earlier) return { reference: earlier.id, done: true };
  if (payment.card === CARDS.refusesRefunds)
    throw new PaymentRefused('The bank of this card takes no money back.');
  if (payment.refunded + amount > payment.amount)
    throw new PaymentRefused('That is more than what is left of the payment.');
  const id = `re_${randomUUID()}`;
  await insertRefund(tx, { id, payment_id: payment.id, amount, key });
  await tell(tx, {
    provider: 'sandbox',
    id: `evt_refunded_${id}`,
    kind: 'refunded',
    payment: payment.id,
    refund: id,
    amount,
    at: new Date().toISOString(),
    key,
  });
  return { reference: id, done: true };
}
