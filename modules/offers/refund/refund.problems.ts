import { conflict, notFound, Problem } from '../../../platform/http/problem.ts';
import { moneyInWords } from '../money/money.contract.ts';

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
