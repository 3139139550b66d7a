import { z } from 'zod';
import { ProblemError } from '../../../platform/http/call.web.ts';
import { type Contact, contact } from './contact.contract.ts';

const editedMeanwhile = z.object({
  code: z.literal('edited_meanwhile'),
  // Checked as a contact, kept as it is on the wire.
  current: z.custom<Contact>((value) => contact.safeParse(value).success),
});

/** The contact as it is now, where an error says that someone changed it meanwhile. */
export function contactNowIn(error: unknown): Contact | undefined {
  return error instanceof ProblemError ? editedMeanwhile.safeParse(error.problem).data?.current : undefined;
}
