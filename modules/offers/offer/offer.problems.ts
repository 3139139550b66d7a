import {
  badInput,
  conflict,
  editedMeanwhile,
  notFound,
  type Problem,
} from '../../../platform/http/problem.ts';

export function offerGone(): Problem {
  return notFound('This offer');
}

export function offerEditedMeanwhile(): Problem {
  return editedMeanwhile('This offer');
}

/** `why` is the first sentence: "It was ordered 3 times." */
export function offerInUse(why: string): Problem {
  return conflict('in_use', `${why} Archive the offer instead.`);
}

export function badTerms(field: 'amount' | 'period' | 'products', detail: string): Problem {
  return badInput(field, detail);
}
