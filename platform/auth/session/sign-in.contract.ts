import { z } from 'zod';
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
