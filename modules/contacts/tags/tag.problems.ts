import { badInput, editedMeanwhile, notFound, Problem } from '../../../platform/http/problem.ts';
import type { TagRow } from './tag.sql.ts';

export function tagGone(): Problem {
  return notFound('This tag');
}

/** `existing` is undefined only when the other tag went away at the same moment. */
export function tagExists(name: string, existing: TagRow | undefined): Problem {
  return new Problem({
    status: 409,
    code: 'tag_exists',
    field: 'name',
    detail: `The tag "${existing?.name ?? name}" exists already.`,
    extra: existing && { existing: { id: existing.id, name: existing.name } },
  });
}

export function tagEditedMeanwhile(): Problem {
  return editedMeanwhile('This tag');
}

export function badLine(number: number, detail: string): Problem {
  return badInput('lines', `Line ${number}: ${detail}`);
}

export function noLines(): Problem {
  return badInput('lines', 'Every line is blank. Write one tag on each line.');
}
