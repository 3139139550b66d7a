import { createHash } from 'node:crypto';
import Stripe from 'stripe';
import { z } from 'zod';
import { PaymentRefused, type PaymentToOpen, type ProviderEvent, type Seen } from './provider.ts';
import { toStripe } from './stripe-money.ts';
import { idOf, paidInvoice, paymentMade } from './stripe-payment.ts';

// Stripe keeps pages open for half an hour at least.
const LASTS_S = 3600;
// Requests of the same ten minutes ask for the same end, so that one key makes one page of them.
const ROUNDED_S = 600;

/**
 * Opens Stripe's payment page for an order; asked again for the same e-mail it is the same one while it is open.
 *
 * @throws PaymentRefused when the one before is paid.
 */
export async function openSession(
  stripe: Stripe,
  payment: PaymentToOpen,
  publicUrl: string,
): Promise<{ session: string; url: string }> {
  const before = payment.session ? await find(stripe, payment.session) : null;
  if (before?.status === 'complete') throw new PaymentRefused(PAID);
  const stays = before?.status === 'open' && before.customer_email === payment.email;
  const session = stays ? before : await create(stripe, payment, publicUrl);
  return { session: session.id, url: session.url ?? '' };
}

const PAID = 'This is paid already, and the money is on its way. You need not pay again.';

// Stripe refuses a key that comes with anything else than before, and buyers may correct their e-mail or come back
// when a page has ended.
function create(stripe: Stripe, payment: PaymentToOpen, publicUrl: string) {
  const endsAt = Math.ceil((Date.now() / 1000 + LASTS_S) / ROUNDED_S) * ROUNDED_S;
  const about = createHash('sha256').update(JSON.stringify([payment.email, payment.session ?? null, endsAt]));
  return stripe.checkout.sessions.create(sessionFor(payment, publicUrl, endsAt), {
    idempotencyKey: `${payment.orderId} ${about.digest('base64url')}`,
  });
}

/** Closes a session that is open. */
export async function close(stripe: Stripe, id: string): Promise<void> {
  await stripe.checkout.sessions.expire(id);
}

/** What became of a session. */
export async function lookAt(stripe: Stripe, id: string): Promise<Seen> {
  const session = await find(stripe, id);
  if (!session || !orderOf(session)) return { kind: 'unknown' };
  if (session.status === 'open') return { kind: 'open', until: new Date(session.expires_at * 1000) };
  const event =
    session.status === 'expired'
      ? unpaidEvent(`look_expired_${id}`, session, 'expired')
      : await paidEvent(stripe, `look_paid_${id}`, session);
  return event ?? debitOf(stripe, session);
}

// The payment of a subscription is its first invoice's: of its failure only the webhook tells.
async function debitOf(stripe: Stripe, session: Stripe.Checkout.Session): Promise<Seen> {
  const intent = idOf(session.payment_intent);
  const status = intent && (await stripe.paymentIntents.retrieve(intent)).status;
  const failed = status === 'requires_payment_method' || status === 'canceled';
  const event = failed ? unpaidEvent(`look_failed_${session.id}`, session, 'failed') : null;
  return event ?? { kind: 'processing' };
}

// One of another account is as good as none.
async function find(stripe: Stripe, id: string) {
  try {
    return await stripe.checkout.sessions.retrieve(id);
  } catch (error) {
    const missing = error instanceof Stripe.errors.StripeInvalidRequestError && error.code === MISSING;
    if (missing) return null;
    throw error;
  }
}

const MISSING = 'resource_missing';

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
  endsAt: number,
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
    expires_at: endsAt,
    success_url: new URL(successPath, publicUrl).href,
    cancel_url: new URL(cancelPath, publicUrl).href,
    ...(period ? { subscription_data: ours } : { payment_intent_data: ours }),
  };
}

// An account may take payments for others too: theirs carry no order of ours, and what a visitor may write into the
// address of a payment link, as the client's reference, is nothing to go by.
function orderOf({ metadata }: Stripe.Checkout.Session) {
  const order = z.uuid().safeParse(metadata?.orderId);
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
