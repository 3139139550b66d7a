import { notFound, Problem } from '../../../platform/http/problem.ts';
import type { CheckoutState } from '../checkout/checkout.contract.ts';

export function saleGone(): Problem {
  return notFound('This page');
}

export function saleOrderGone(): Problem {
  return notFound('This order');
}

/** Nothing can be bought: the page is closed, or the last place went a moment ago. */
export function notForSale(state: CheckoutState): Problem {
  if (state === 'closed')
    return new Problem({
      status: 409,
      code: 'checkout_closed',
      detail: 'This page does not take orders at the moment. Nothing was charged.',
    });
  return new Problem({
    status: 409,
    code: 'sold_out',
    detail: 'The last place has just been taken. Nothing was charged.',
  });
}

export function tooManyPending(): Problem {
  return new Problem({
    status: 429,
    code: 'too_many_pending',
    detail: 'There are many unfinished orders with this e-mail. Finish one of them, or try again tomorrow.',
  });
}

/** What one is told when an offer costs something else than when one began. */
export const OUTDATED = 'The offer has changed since you began. Look at it again before you order.';

export function offerOutdated(): Problem {
  return new Problem({ status: 409, code: 'offer_outdated', detail: OUTDATED });
}

/** The attempt made an order on another page. */
export function attemptUsedElsewhere(): Problem {
  return new Problem({
    status: 409,
    code: 'attempt_taken',
    detail: 'This order was begun on another page. Reload this one and try again.',
  });
}

export function nothingToPay(state: string): Problem {
  const failed = state === 'failed';
  return new Problem({
    status: 409,
    code: failed ? 'order_failed' : 'already_paid',
    detail: failed ? 'This order was given up. Reload the page and order again.' : 'This order is paid.',
  });
}

export function fieldsMissing(fields: readonly { field: string; message: string }[]): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field: fields[0]?.field,
    detail: fields.map(({ message }) => message).join(' '),
    extra: { fields },
  });
}
