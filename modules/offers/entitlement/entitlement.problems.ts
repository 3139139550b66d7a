import { notFound, Problem } from '../../../platform/http/problem.ts';

export function entitlementGone(): Problem {
  return notFound('This access');
}

export function productToGrantGone(): Problem {
  return notFound('This product');
}

export function contactToGrantGone(): Problem {
  return notFound('This contact');
}

export function accessHasNoEnd(): Problem {
  return refused('has_access', 'This contact has access to this product already, without an end.');
}

export function contactOfAccessDeleted(): Problem {
  return refused('contact_deleted', 'The contact was deleted, and its access ended with it.');
}

export function revokedNotExtendable(): Problem {
  return refused('access_revoked', 'This access was revoked. Restore it first, then change its end.');
}

export function notActive(): Problem {
  return refused('access_not_active', 'This access has ended already.');
}

export function notRevoked(): Problem {
  return refused('access_not_revoked', 'Only access that was revoked can be restored.');
}

export function timeIsOver(): Problem {
  return refused('access_time_over', 'The time of this access is over. Grant access anew.');
}

export function endsInThePast(): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field: 'endsAt',
    detail: 'Choose an end that lies in the future.',
  });
}

function refused(code: string, detail: string) {
  return new Problem({ status: 409, code, detail });
}
