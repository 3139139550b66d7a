import { notFound, Problem } from '../../../platform/http/problem.ts';

export function productGone(): Problem {
  return notFound('This product');
}

export function productEditedMeanwhile(): Problem {
  return new Problem({
    status: 409,
    code: 'edited_meanwhile',
    detail: 'This product was changed while you were editing it. Reload and try again.',
  });
}

/** `why` is the first sentence: "Someone has or had access to it." */
export function productInUse(why: string): Problem {
  return new Problem({ status: 409, code: 'in_use', detail: `${why} Archive the product instead.` });
}
