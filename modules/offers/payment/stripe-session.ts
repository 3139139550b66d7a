import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { z } from 'zod';
import type { PaymentToOpen, ProviderEvent } from './provider.ts';
import { toStripe } from './stripe-money.ts';
import { idOf, paidInvoice, paymentMade } from './stripe-payment.ts';

/** Opens Stripe's payment page for an order; asked again it is the same one while it is open. */
export async function openSession(
  stripe: Stripe,
  payment: PaymentToOpen,
  publicUrl: string,
): Promise<{ session: string; url: string }> {
  const before = payment.session ? await stripe.checkout.sessions.retrieve(payment.session) : null;
  const session = before?.url ? before : await create(stripe, payment, publicUrl);
  return { session: session.id, url: session.url ?? '' };
}

// Stripe refuses a key that comes with anything else than before, and buyers may correct their e-mail.
function create(stripe: Stripe, payment: PaymentToOpen, publicUrl: string) {
  const email = createHash('sha256').update(payment.email).digest('base64url');
  return stripe.checkout.sessions.create(sessionFor(payment, publicUrl), {
    idempotencyKey: `${payment.orderId} ${email}`,
  });
}

/** What became of a session; null while it may still be paid. */
export async function lookAt(stripe: Stripe, id: string): Promise<ProviderEvent | null> {
  const session = await stripe.checkout.sessions.retrieve(id);
  if (session.status === 'expired') return unpaidEvent(`look_expired_${id}`, session, 'expired');
  return paidEvent(stripe, `look_paid_${id}`, session);
}

/** That a session is paid; null when it is not, or not ours. */
export async function paidEvent(
  stripe: Stripe,
  id: string,
  session: Stripe.Checkout.Session,
): Promise<ProviderEvent | null> {
  const orderId = orderOf(session);
  if (!orderId || session.payment_status === 'unpaid' || session.status !== 'complete') return null;
  const { at, ...payment } = await paymentOf(stripe, session);
  return {
    provider: 'stripe',
    id,
    kind: 'paid',
    session: session.id,
    orderId,
    at,
    payment,
    subscription: idOf(session.subscription),
    customer: idOf(session.customer),
  };
}

/** That a session will not be paid any more; null when it is not ours. */
export function unpaidEvent(
  id: string,
  session: Stripe.Checkout.Session,
  kind: 'failed' | 'expired',
): ProviderEvent | null {
  const orderId = orderOf(session);
  if (!orderId) return null;
  const why = kind === 'failed' ? 'The bank did not make the payment.' : null;
  return { provider: 'stripe', id, kind, session: session.id, orderId, why };
}

function sessionFor(
  { orderId, description, amount, currency, period, email, successPath, cancelPath }: PaymentToOpen,
  publicUrl: string,
): Stripe.Checkout.SessionCreateParams {
  const ours = { metadata: { orderId }, description };
  return {
    mode: period ? 'subscription' : 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: toStripe(amount, currency),
          product_data: { name: description },
          ...(period && { recurring: { interval: period } }),
        },
      },
    ],
    client_reference_id: orderId,
    metadata: { orderId },
    customer_email: email,
    success_url: new URL(successPath, publicUrl).href,
    cancel_url: new URL(cancelPath, publicUrl).href,
    ...(period ? { subscription_data: ours } : { payment_intent_data: ours }),
  };
}

// An account may take payments for others too; theirs carry no order of ours.
function orderOf({ client_reference_id, metadata }: Stripe.Checkout.Session) {
  const order = z.uuid().safeParse(metadata?.orderId ?? client_reference_id);
  return order.success ? order.data : null;
}

async function paymentOf(stripe: Stripe, session: Stripe.Checkout.Session) {
  const intent = idOf(session.payment_intent);
  if (intent) return paymentMade(stripe, intent);
  const invoice = idOf(session.invoice);
  if (invoice) return paidInvoice(stripe, invoice);
  const currency = (session.currency ?? '').toUpperCase();
  const at = new Date(session.created * 1000).toISOString();
  return { reference: session.id, amount: 0, currency, method: null, at };
}
