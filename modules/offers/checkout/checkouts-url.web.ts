import { z } from 'zod';
import { checkoutState } from './checkout.contract.ts';

/** What of the checkouts page lives in the URL. */
export const checkoutsUrl = z.object({
  search: z.string().max(200).default(''),
  state: checkoutState.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});
