import { conflict, Problem } from '../../../platform/http/problem.ts';
import { PaymentRefused } from './provider.ts';
import { providerInWords } from './provider-words.contract.ts';

export function badSignature(): Problem {
  return new Problem({
    status: 400,
    code: 'bad_signature',
    detail: 'The signature does not fit what was sent. Check the secret of the webhook.',
  });
}

/**
 * What a provider answers.
 *
 * @throws Problem 409 `payment_refused` with the provider's own sentence when it says no.
 */
export async function orRefused<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    throw conflict('payment_refused', error.message);
  }
}

export function providerGone(name: string): Problem {
  return conflict('provider_gone', PROVIDER_GONE(name));
}

/** What to do when a payment was made by a provider that is not set up any more. */
export const PROVIDER_GONE = (name: string) =>
  `This was paid by ${providerInWords(name)}, which is not set up here any more. Do it there, or set it up again.`;
