import { z } from 'zod';
import { endpoint } from '../../http/endpoint.contract.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './limits.contract.ts';

/** A password that somebody chooses. */
export const chosenPassword = z
  .string()
  .min(PASSWORD_MIN, `A password has at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`);

/** What one signs in with. */
export const credentials = z.object({
  email: z.string().trim().min(1, 'Type your e-mail.').max(320),
  password: z.string().min(1, 'Type your password.').max(1000),
});

export const newPassword = z.object({
  currentPassword: z.string().min(1, 'Type your current password.').max(1000),
  newPassword: chosenPassword,
  /** Whether all other browsers are signed out. */
  revokeOtherSessions: z.boolean().default(true),
});

// better-auth answers these; they are described here so that both halves know their paths and bodies. Their
// replies are its own and of no interest: what follows from them is asked of our session.
const answered = { method: 'POST', resource: 'session', reply: z.unknown() } as const;

export const signIn = endpoint({
  ...answered,
  path: '/api/auth/sign-in/email',
  access: 'public',
  summary: 'Signs in with e-mail and password.',
  body: credentials,
});

export const signOut = endpoint({
  ...answered,
  path: '/api/auth/sign-out',
  access: 'public',
  summary: 'Ends the session.',
});

export const signOutEverywhere = endpoint({
  ...answered,
  path: '/api/auth/revoke-sessions',
  access: 'signed-in',
  summary: 'Ends all sessions of whoever is signed in.',
});

export const changePassword = endpoint({
  ...answered,
  path: '/api/auth/change-password',
  access: 'signed-in',
  summary: 'Changes the password of whoever is signed in.',
  body: newPassword,
});
