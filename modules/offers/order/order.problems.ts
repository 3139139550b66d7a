import { notFound, Problem } from '../../../platform/http/problem.ts';

export function orderGone(): Problem {
  return notFound('This order');
}

export function offerToSellGone(): Problem {
  return notFound('This offer');
}

export function buyerGone(): Problem {
  return notFound('This contact');
}

export function attemptTaken(): Problem {
  return new Problem({
    status: 409,
    code: 'attempt_taken',
    detail: 'This order is placed already. Reload the page to see it.',
  });
}

export function offerArchived(): Problem {
  return new Problem({ status: 409, code: 'offer_archived', detail: 'This offer is not sold any more.' });
}

export function freeOfferCosts(): Problem {
  return invalid('amount', 'This offer is free. Leave the amount out, or choose an offer with a price.');
}

export function paidInTheFuture(): Problem {
  return invalid('paidAt', 'Choose a time of payment that has passed.');
}

function invalid(field: string, detail: string) {
  return new Problem({ status: 400, code: 'invalid_input', field, detail });
}
