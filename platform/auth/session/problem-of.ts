import { z } from 'zod';
import { Problem, type Refusal } from '../../http/problem.ts';

const refused = z.object({ code: z.string() });

const WRONG_CREDENTIALS: Refusal = {
  status: 401,
  code: 'wrong_credentials',
  detail: 'E-mail or password is wrong.',
};
const SIGN_IN_REQUIRED: Refusal = { status: 401, code: 'sign_in_required', detail: 'Sign in first.' };
const WRONG_PASSWORD: Refusal = {
  status: 422,
  code: 'wrong_password',
  detail: 'The current password is wrong.',
  field: 'currentPassword',
};

const KNOWN: Record<string, Refusal> = {
  INVALID_EMAIL: WRONG_CREDENTIALS,
  INVALID_EMAIL_OR_PASSWORD: WRONG_CREDENTIALS,
  INVALID_PASSWORD: WRONG_PASSWORD,
};

/** better-auth's refusal in our words; its failures stay failures. */
export function problemOf(status: number, body: unknown): Error {
  const parsed = refused.safeParse(body);
  const code = parsed.success ? parsed.data.code : '';
  const known = KNOWN[code] ?? (status === 401 ? SIGN_IN_REQUIRED : undefined);
  if (known) return new Problem(known);
  return new Error(`better-auth answered ${status} ${code}`.trim());
}
