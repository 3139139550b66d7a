import { make, now, type StripeAccount, type Thing, take, tell } from './stripe-account.ts';

const MONTH_S = 30 * 86_400;

/** What the page of a session does with a card: it pays, or says why not. */
export function payWith(account: StripeAccount, sessionId: string, card = '4242424242424242'): string | null {
  const session = take(account, sessionId);
  if (session.status !== 'open') return null;
  if (card === '4000000000000002') return 'Your card was declined.';
  const charge = { card: { brand: 'visa', last4: card.slice(-4) }, type: 'card' };
  complete(account, session, paymentIntent(account, session, charge), 'paid');
  return null;
}

/** Pays a session by a debit whose money arrives, or not, some days later. */
export function payLater(account: StripeAccount, sessionId: string): void {
  const session = take(account, sessionId);
  const intent = session.mode === 'payment' ? paymentIntent(account, session, DEBIT) : null;
  Object.assign(intent ?? {}, { status: 'processing' });
  complete(account, session, intent, 'unpaid');
}

const DEBIT = { sepa_debit: { last4: '3000' }, type: 'sepa_debit' };

/** The money of a debit arrives, or does not. */
export function settleDebit(account: StripeAccount, sessionId: string, arrived: boolean): void {
  const session = take(account, sessionId);
  if (arrived) {
    const intent = paymentIntent(account, session, DEBIT);
    Object.assign(session, { payment_status: 'paid', payment_intent: intent.id });
  } else if (session.payment_intent) {
    Object.assign(take(account, session.payment_intent), { status: 'requires_payment_method' });
  }
  tell(account, `checkout.session.async_payment_${arrived ? 'succeeded' : 'failed'}`, session);
}

/** A session's time is over. */
export function expire(account: StripeAccount, sessionId: string): void {
  const session = Object.assign(take(account, sessionId), { status: 'expired', url: null });
  tell(account, 'checkout.session.expired', session);
}

/** The next period of a subscription is paid, at a time in Stripe's seconds, or cannot be. */
export function renew(account: StripeAccount, subscriptionId: string, paid = true, at = now()): void {
  const subscription = take(account, subscriptionId);
  const price = { amount_total: subscription.amount, currency: subscription.currency };
  const charge = { card: { brand: 'visa', last4: '4242' }, type: 'card' };
  const intent = paid ? paymentIntent(account, price, charge) : null;
  if (intent) Object.assign(take(account, intent.latest_charge), { created: at });
  const invoice = makeInvoice(account, subscription, intent, 'subscription_cycle');
  tell(account, paid ? 'invoice.paid' : 'invoice.payment_failed', invoice);
}

/** A subscription is over. */
export function endSubscription(account: StripeAccount, subscriptionId: string): Thing {
  const subscription = take(account, subscriptionId);
  Object.assign(subscription, { status: 'canceled', canceled_at: now(), ended_at: now() });
  tell(account, 'customer.subscription.deleted', subscription);
  return subscription;
}

/** Whether a subscription ends with its period is decided, or taken back. */
export function setCancel(account: StripeAccount, subscriptionId: string, cancels: boolean): Thing {
  const subscription = take(account, subscriptionId);
  const before = { cancel_at_period_end: !cancels };
  const cancel_at = cancels ? now() + MONTH_S : null;
  Object.assign(subscription, { cancel_at_period_end: cancels, cancel_at });
  tell(account, 'customer.subscription.updated', subscription, before);
  return subscription;
}

/** A bank takes a payment back until it is decided who keeps it. */
export function dispute(account: StripeAccount, intentId: string): Thing {
  const { amount, currency } = take(account, intentId);
  const opened = make(account, 'du', {
    object: 'dispute',
    payment_intent: intentId,
    amount,
    currency,
    status: 'needs_response',
  });
  tell(account, 'charge.dispute.created', opened);
  return opened;
}

/** A dispute is decided. */
export function closeDispute(account: StripeAccount, disputeId: string, won: boolean): void {
  const closed = Object.assign(take(account, disputeId), { status: won ? 'won' : 'lost' });
  tell(account, 'charge.dispute.closed', closed);
}

/** Money of a payment goes back; a refund of the test card that ends in 7726 is on its way first. */
export function refund(account: StripeAccount, intentId: string, amount: number, metadata = {}): Thing {
  const intent = take(account, intentId);
  const pending = take(account, intent.latest_charge).last4 === '7726';
  Object.assign(intent, { refunded: Number(intent.refunded) + amount });
  const made = make(account, 're', {
    object: 'refund',
    amount,
    currency: intent.currency,
    payment_intent: intentId,
    status: pending ? 'pending' : 'succeeded',
    metadata,
  });
  tell(account, 'refund.created', made);
  tell(account, 'charge.refunded', take(account, intent.latest_charge));
  return made;
}

/** A refund that was on its way arrives, or comes back. */
export function settleRefund(account: StripeAccount, refundId: string, arrived: boolean): void {
  const settled = Object.assign(take(account, refundId), {
    status: arrived ? 'succeeded' : 'failed',
    ...(!arrived && { failure_reason: 'expired_or_canceled_card' }),
  });
  tell(account, 'refund.updated', settled);
  if (!arrived) tell(account, 'refund.failed', settled);
}

function complete(
  account: StripeAccount,
  session: Thing,
  intent: Thing | null,
  payment_status: 'paid' | 'unpaid',
) {
  Object.assign(session, { status: 'complete', url: null, payment_status });
  if (session.mode === 'subscription') beginSubscription(account, session, intent);
  else session.payment_intent = intent?.id ?? null;
  tell(account, 'checkout.session.completed', session);
}

function beginSubscription(account: StripeAccount, session: Thing, intent: Thing | null) {
  const customer = make(account, 'cus', { object: 'customer' });
  const subscription = make(account, 'sub', {
    object: 'subscription',
    status: 'active',
    amount: session.amount_total,
    currency: session.currency,
    cancel_at: null,
    cancel_at_period_end: false,
    ended_at: null,
    metadata: session.metadata,
    items: { object: 'list', data: [{ current_period_end: now() + MONTH_S }] },
  });
  const invoice = makeInvoice(account, subscription, intent, 'subscription_create');
  Object.assign(session, { subscription: subscription.id, invoice: invoice.id, customer: customer.id });
  tell(account, 'invoice.paid', invoice);
}

function makeInvoice(
  account: StripeAccount,
  subscription: Thing,
  intent: Thing | null,
  billing_reason: string,
) {
  const payment = intent && {
    object: 'invoice_payment',
    status: 'paid',
    payment: { type: 'payment_intent', payment_intent: intent.id },
  };
  return make(account, 'in', {
    object: 'invoice',
    billing_reason,
    amount_paid: intent?.amount ?? 0,
    currency: subscription.currency,
    status_transitions: { paid_at: intent && now() },
    parent: {
      type: 'subscription_details',
      subscription_details: { subscription: subscription.id, metadata: subscription.metadata },
    },
    includable: { payments: { object: 'list', data: payment ? [payment] : [] } },
  });
}

function paymentIntent(
  account: StripeAccount,
  { amount_total: amount, currency }: Partial<Thing>,
  payment_method_details: { type: string; card?: { brand: string; last4: string }; sepa_debit?: object },
) {
  const charge = make(account, 'ch', {
    object: 'charge',
    amount,
    currency,
    payment_method_details,
    last4: payment_method_details.card?.last4,
  });
  const fields = { amount, amount_received: amount, currency, refunded: 0, latest_charge: charge.id };
  return make(account, 'pi', { object: 'payment_intent', ...fields, status: 'succeeded' });
}
