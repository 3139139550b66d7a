import { z } from 'zod';

/** How many tags a page may show. */
export const TAGS_SIZES = [50, 100, 200] as const;

/** What of the tags page lives in the URL. */
export const tagsUrl = z.object({
  search: z.string().max(200).default(''),
  limit: z.coerce.number().pipe(z.literal(TAGS_SIZES)).default(100),
  cursor: z.string().optional(),
});
