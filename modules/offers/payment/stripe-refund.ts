import type Stripe from 'stripe';
import type { RefundEnd } from './provider.ts';
import { fromStripe, toStripe } from './stripe-money.ts';
import { idOf, timeOf } from './stripe-payment.ts';

/** Gives money of a payment back, once for each key. */
export async function giveBack(
  stripe: Stripe,
  { payment, amount, key }: { payment: string; amount: number; key: string },
): Promise<{ reference: string; done: boolean }> {
  const refund = (await earlier(stripe, payment, key)) ?? (await create(stripe, payment, amount, key));
  return { reference: refund.id, done: refund.status === 'succeeded' };
}

/** How a refund ended; null while it is on its way. */
export async function lookAtRefund(stripe: Stripe, id: string): Promise<RefundEnd | null> {
  const refund = await stripe.refunds.retrieve(id);
  return refundEvent(`look_${refund.status}_${id}`, refund);
}

/** What a refund's state says; null while it is on its way or where no payment is known for it. */
export function refundEvent(id: string, refund: Stripe.Refund): RefundEnd | null {
  const payment = idOf(refund.payment_intent);
  if (!payment || !refund.status || !ENDS.includes(refund.status)) return null;
  const told = {
    provider: 'stripe' as const,
    id,
    payment,
    refund: refund.id,
    amount: fromStripe(refund.amount, refund.currency),
    at: timeOf(refund.created),
    key: refund.metadata?.refundId ?? null,
  };
  if (refund.status === 'succeeded') return { ...told, kind: 'refunded' };
  return { ...told, kind: 'refundFailed', why: reasonOf(refund) };
}

const ENDS = ['succeeded', 'failed', 'canceled'];

// Stripe forgets keys after a day; a try that comes later finds its refund by what was written on it.
async function earlier(stripe: Stripe, payment: string, key: string) {
  const { data } = await stripe.refunds.list({ payment_intent: payment, limit: 100 });
  return data.find(({ metadata }) => metadata?.refundId === key);
}

async function create(stripe: Stripe, payment: string, amount: number, key: string) {
  const { currency } = await stripe.paymentIntents.retrieve(payment);
  return stripe.refunds.create(
    {
      payment_intent: payment,
      amount: toStripe(amount, currency.toUpperCase()),
      metadata: { refundId: key },
    },
    { idempotencyKey: key },
  );
}

function reasonOf({ failure_reason: reason }: Stripe.Refund) {
  return reason ? `Stripe says: ${reason.replaceAll('_', ' ')}.` : null;
}
