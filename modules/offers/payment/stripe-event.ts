import type Stripe from 'stripe';
import type { ProviderEvent } from './provider.ts';
import { fromStripe } from './stripe-money.ts';
import { idOf, paidInvoice, timeOf } from './stripe-payment.ts';
import { refundEvent } from './stripe-refund.ts';
import { paidEvent, unpaidEvent } from './stripe-session.ts';
import { cancelsEvent, endedEvent } from './stripe-subscription.ts';

type Told = Promise<ProviderEvent | null> | ProviderEvent | null;

/**
 * What a webhook of Stripe tells; null where it is of no concern. What the event itself leaves out, as how a payment
 * was made, is asked for. Each refund is told by events of its own, so `charge.refunded` adds nothing.
 */
export async function readEvent(stripe: Stripe, event: Stripe.Event): Promise<ProviderEvent | null> {
  return aboutSession(stripe, event) ?? aboutSubscription(stripe, event) ?? aboutMoneyBack(event);
}

function aboutSession(stripe: Stripe, event: Stripe.Event): Told {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paidEvent(stripe, event.id, event.data.object);
    case 'checkout.session.async_payment_failed':
      return unpaidEvent(event.id, event.data.object, 'failed');
    case 'checkout.session.expired':
      return unpaidEvent(event.id, event.data.object, 'expired');
    default:
      return null;
  }
}

function aboutSubscription(stripe: Stripe, event: Stripe.Event): Told {
  switch (event.type) {
    case 'invoice.paid':
      return renewedEvent(stripe, event.id, event.data.object);
    case 'invoice.payment_failed':
      return renewalFailedEvent(event.id, event.data.object, event.created);
    case 'customer.subscription.updated':
      return changesItsEnd(event.data) ? cancelsEvent(stripe, event.id, event.data.object) : null;
    case 'customer.subscription.deleted':
      return endedEvent(event.id, event.data.object, event.created);
    default:
      return null;
  }
}

function aboutMoneyBack(event: Stripe.Event): Told {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return refundEvent(event.id, event.data.object);
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
      return disputeEvent(event.id, event.data.object);
    case 'charge.dispute.closed':
      return disputeClosedEvent(event.id, event.data.object, event.created);
    default:
      return null;
  }
}

async function renewedEvent(
  stripe: Stripe,
  id: string,
  invoice: Stripe.Invoice,
): Promise<ProviderEvent | null> {
  const subscription = renewalOf(invoice);
  if (!subscription || invoice.amount_paid === 0) return null;
  const { at, ...payment } = await paidInvoice(stripe, invoice.id);
  return { provider: 'stripe', id, kind: 'renewed', subscription, at, payment };
}

function renewalFailedEvent(id: string, invoice: Stripe.Invoice, created: number): Told {
  const subscription = renewalOf(invoice);
  if (!subscription) return null;
  return { provider: 'stripe', id, kind: 'renewalFailed', subscription, at: timeOf(created), why: null };
}

// Webhooks of API versions before 2025-03-31 have the subscription at the invoice itself.
type InvoiceTold = Stripe.Invoice & { subscription?: string | { id: string } | null };

// The first invoice of a subscription is paid by its session, which tells of it.
function renewalOf({ billing_reason, parent, subscription }: InvoiceTold) {
  if (billing_reason === 'subscription_create') return null;
  return idOf(parent?.subscription_details?.subscription ?? subscription);
}

function changesItsEnd({ previous_attributes: before }: Stripe.CustomerSubscriptionUpdatedEvent.Data) {
  return before !== undefined && ('cancel_at' in before || 'cancel_at_period_end' in before);
}

function disputeEvent(id: string, dispute: Stripe.Dispute): ProviderEvent | null {
  const payment = idOf(dispute.payment_intent);
  // A mere inquiry of the bank takes no money yet.
  if (!payment || dispute.status.startsWith('warning')) return null;
  const at = timeOf(dispute.created);
  return {
    provider: 'stripe',
    id,
    kind: 'disputed',
    payment,
    dispute: dispute.id,
    amount: amountOf(dispute),
    at,
  };
}

function disputeClosedEvent(id: string, dispute: Stripe.Dispute, created: number): ProviderEvent | null {
  const payment = idOf(dispute.payment_intent);
  if (!payment || (dispute.status !== 'won' && dispute.status !== 'lost')) return null;
  return {
    provider: 'stripe',
    id,
    kind: 'disputeClosed',
    payment,
    dispute: dispute.id,
    amount: amountOf(dispute),
    won: dispute.status === 'won',
    at: timeOf(created),
  };
}

function amountOf({ amount, currency }: Stripe.Dispute) {
  return fromStripe(amount, currency);
}
