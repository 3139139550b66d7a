import { conflict, editedMeanwhile, notFound, type Problem } from '../../../platform/http/problem.ts';

export function productGone(): Problem {
  return notFound('This product');
}

export function productEditedMeanwhile(): Problem {
  return editedMeanwhile('This product');
}

/** `why` is the first sentence: "Someone has or had access to it." */
export function productInUse(why: string): Problem {
  return conflict('in_use', `${why} Archive the product instead.`);
}
