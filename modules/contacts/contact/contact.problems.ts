import { conflict, notFound, Problem } from '../../../platform/http/problem.ts';
import type { GrantRow } from '../tags/grant.sql.ts';
import { presentContact } from './contact.present.ts';
import type { ContactRow } from './contact.sql.ts';

export function contactGone(): Problem {
  return notFound('This contact');
}

/** `existing` is undefined only when the other contact went away at the same moment. */
export function emailTaken(existing: ContactRow | undefined): Problem {
  return new Problem({
    status: 409,
    code: 'email_taken',
    field: 'email',
    detail: existing
      ? `This e-mail already belongs to ${existing.name_sort}.`
      : 'This e-mail was just used by someone else. Try again.',
    extra: existing && { existing: { id: existing.id, name: existing.name_sort, email: existing.email } },
  });
}

export function editedMeanwhile(current: ContactRow, grants: readonly GrantRow[]): Problem {
  const detail = 'This contact was changed while you were editing it. Compare both and save again.';
  return conflict('edited_meanwhile', detail, { current: presentContact(current, grants) });
}

export function badField(field: string, detail: string): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field,
    detail,
    extra: { fields: [{ field, message: detail }] },
  });
}
