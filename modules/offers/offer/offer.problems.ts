import { notFound, Problem } from '../../../platform/http/problem.ts';

export function offerGone(): Problem {
  return notFound('This offer');
}

export function offerEditedMeanwhile(): Problem {
  return new Problem({
    status: 409,
    code: 'edited_meanwhile',
    detail: 'This offer was changed while you were editing it. Reload and try again.',
  });
}

/** `why` is the first sentence: "It was ordered 3 times." */
export function offerInUse(why: string): Problem {
  return new Problem({ status: 409, code: 'in_use', detail: `${why} Archive the offer instead.` });
}

export function badTerms(field: 'amount' | 'period' | 'products', detail: string): Problem {
  return new Problem({ status: 400, code: 'invalid_input', field, detail });
}
