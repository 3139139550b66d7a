import { z } from 'zod';

/** What the lists of the settings keep in the URL. */
export const pageState = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
});
