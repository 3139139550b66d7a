import { notFound, Problem } from '../../../platform/http/problem.ts';
import { moneyInWords } from '../money/money.contract.ts';

export function orderGone(): Problem {
  return notFound('This order');
}

export function paymentGone(): Problem {
  return notFound('This payment of the order');
}

export function nothingToRefund(): Problem {
  return conflict('nothing_to_refund', 'All that can go back of this order has gone back, or is on its way.');
}

export function tooMuch(most: number, currency: string): Problem {
  return new Problem({
    status: 409,
    code: 'too_much',
    field: 'amount',
    detail: `At most ${moneyInWords(most, currency)} of this payment can go back.`,
    extra: { refundable: most },
  });
}

export function noSubscription(): Problem {
  return conflict('no_subscription', 'This order has no subscription that could be cancelled.');
}

export function subscriptionOver(): Problem {
  return conflict('subscription_over', 'This subscription has ended already.');
}

/** The provider said no; `sentence` is its own. */
export function refusedByProvider(sentence: string): Problem {
  return conflict('payment_refused', sentence);
}

export function providerGone(name: string): Problem {
  return conflict('provider_gone', PROVIDER_GONE(name));
}

/** What to do when a payment was made by a provider that is not set up any more. */
export const PROVIDER_GONE = (name: string) =>
  `This was paid by ${name}, which is not set up here any more. Do it there, or set it up again.`;

function conflict(code: string, detail: string) {
  return new Problem({ status: 409, code, detail });
}
