import { notFound, Problem } from '../../../platform/http/problem.ts';

export function checkoutGone(): Problem {
  return notFound('This checkout');
}

export function checkoutEditedMeanwhile(): Problem {
  return new Problem({
    status: 409,
    code: 'edited_meanwhile',
    detail: 'This checkout was changed while you were editing it. Reload and try again.',
  });
}

/** `existing` is undefined only when the other checkout went away at the same moment. */
export function slugTaken(slug: string, existing: { id: string; title: string } | undefined): Problem {
  return new Problem({
    status: 409,
    code: 'slug_taken',
    field: 'slug',
    detail: existing
      ? `The checkout “${existing.title}” has the address /c/${slug} already. Choose another.`
      : 'This address was just taken by another checkout. Try again.',
    extra: existing && { existing: { id: existing.id, title: existing.title } },
  });
}

export function noSlug(): Problem {
  return badInput('slug', 'Give an address: this title has too few letters from a to z for one.');
}

export function offerUnknown(): Problem {
  return badInput('offerId', 'This offer does not exist any more. Choose another.');
}

export function offerArchived(name: string): Problem {
  return badInput('offerId', `The offer “${name}” is archived. Restore it, or choose another.`);
}

export function limitBelowTaken(taken: number): Problem {
  const places = taken === 1 ? '1 place is taken' : `${taken.toLocaleString('en')} places are taken`;
  return new Problem({
    status: 409,
    code: 'limit_below_taken',
    field: 'quantityLimit',
    detail: `${places} already. Give at least ${taken.toLocaleString('en')}.`,
    extra: { taken },
  });
}

export function checkoutInUse(): Problem {
  return new Problem({
    status: 409,
    code: 'in_use',
    detail: 'This checkout has orders, which stay linked to it. Close it instead.',
  });
}

function badInput(field: string, detail: string): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field,
    detail,
    extra: { fields: [{ field, message: detail }] },
  });
}
