import { conflict, notFound, Problem } from '../../../platform/http/problem.ts';

export function sessionGone(): Problem {
  return notFound('This payment page');
}

export function sessionExpired(): Problem {
  return new Problem({
    status: 410,
    code: 'payment_expired',
    detail: 'This payment page has expired. Go back and order again.',
  });
}

export function nothingToConfirm(): Problem {
  return conflict('nothing_to_confirm', 'No card waits to be confirmed here. Enter a card first.');
}
