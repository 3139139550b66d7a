import { badInput, conflict, notFound, type Problem } from '../../../platform/http/problem.ts';

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
  return conflict('has_access', 'This contact has access to this product already, without an end.');
}

export function contactOfAccessDeleted(): Problem {
  return conflict('contact_deleted', 'The contact was deleted, and its access ended with it.');
}

export function revokedNotExtendable(): Problem {
  return conflict('access_revoked', 'This access was revoked. Restore it first, then change its end.');
}

export function notActive(): Problem {
  return conflict('access_not_active', 'This access has ended already.');
}

export function notRevoked(): Problem {
  return conflict('access_not_revoked', 'Only access that was revoked can be restored.');
}

export function timeIsOver(): Problem {
  return conflict('access_time_over', 'The time of this access is over. Grant access anew.');
}

export function endsInThePast(): Problem {
  return badInput('endsAt', 'Choose an end that lies in the future.');
}
