import { z } from 'zod';
import { shelf } from './product.contract.ts';

/** What of the lists of products and of offers lives in the URL. */
export const shelfUrl = z.object({
  search: z.string().max(200).default(''),
  state: shelf.default('active'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

export type ShelfUrl = z.output<typeof shelfUrl>;
