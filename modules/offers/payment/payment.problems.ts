import { Problem } from '../../../platform/http/problem.ts';

export function badSignature(): Problem {
  return new Problem({
    status: 400,
    code: 'bad_signature',
    detail: 'The signature does not fit what was sent. Check the secret of the webhook.',
  });
}
