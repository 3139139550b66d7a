import { notFound, Problem } from '../../../platform/http/problem.ts';

export function deletionUnknown(): Problem {
  return notFound('This deletion');
}

export function cannotBeUndone(): Problem {
  return new Problem({
    status: 409,
    code: 'cannot_be_undone',
    detail: 'This deletion was undone already, or is too long ago to be undone.',
  });
}

export function sameContact(): Problem {
  return new Problem({
    status: 400,
    code: 'same_contact',
    detail: 'A contact cannot be merged with itself. Choose two contacts.',
  });
}

/** The name of the contact as whom one lives on is null while that one is deleted. */
export function mergedAway(into: { id: string; name: string | null }): Problem {
  return new Problem({
    status: 409,
    code: 'merged_away',
    detail: `This contact was merged into ${into.name ?? 'another one, which is deleted'}. Erase that one.`,
    extra: { into },
  });
}
