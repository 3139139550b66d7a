import type Stripe from 'stripe';
import type { ProviderEvent } from './provider.ts';
import { timeOf } from './stripe-payment.ts';

/** Ends a subscription now or when what is paid for is over, and says when that is. */
export async function cancelAt(stripe: Stripe, id: string, when: 'now' | 'periodEnd'): Promise<Date> {
  const subscription = await stripe.subscriptions.retrieve(id);
  if (subscription.status === 'canceled') return endOf(subscription);
  if (when === 'now') return endOf(await stripe.subscriptions.cancel(id));
  return endOf(await stripe.subscriptions.update(id, { cancel_at_period_end: true }));
}

/** Whether and when a subscription is to end, as it stands now: what was told may have been taken back since. */
export async function cancelsEvent(
  stripe: Stripe,
  id: string,
  { id: subscriptionId }: Stripe.Subscription,
): Promise<ProviderEvent | null> {
  const subscription = await stripe.subscriptions.retrieve(subscriptionId);
  if (subscription.status === 'canceled') return null;
  return {
    provider: 'stripe',
    id,
    kind: 'subscriptionCancels',
    subscription: subscriptionId,
    at: isToEnd(subscription) ? endOf(subscription).toISOString() : null,
  };
}

/** That a subscription is over. */
export function endedEvent(id: string, subscription: Stripe.Subscription, created: number): ProviderEvent {
  const at = timeOf(subscription.ended_at ?? created);
  return { provider: 'stripe', id, kind: 'subscriptionEnded', subscription: subscription.id, at };
}

function isToEnd({ cancel_at, cancel_at_period_end }: Stripe.Subscription) {
  return cancel_at !== null || cancel_at_period_end;
}

function endOf({ ended_at, cancel_at, items }: Stripe.Subscription) {
  const paidUntil = items.data[0]?.current_period_end;
  return new Date((ended_at ?? cancel_at ?? paidUntil ?? Date.now() / 1000) * 1000);
}
