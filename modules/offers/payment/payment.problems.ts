import { Problem } from '../../../platform/http/problem.ts';

export function badSignature(): Problem {
  return new Problem({
    status: 400,
    code: 'bad_signature',
    detail: 'The signature does not fit what was sent. Check the secret of the webhook.',
  });
}

/** The provider said no; `sentence` is its own. */
export function refusedByProvider(sentence: string): Problem {
  return new Problem({ status: 409, code: 'payment_refused', detail: sentence });
}

export function providerGone(name: string): Problem {
  return new Problem({ status: 409, code: 'provider_gone', detail: PROVIDER_GONE(name) });
}

/** What to do when a payment was made by a provider that is not set up any more. */
export const PROVIDER_GONE = (name: string) =>
  `This was paid by ${name}, which is not set up here any more. Do it there, or set it up again.`;
