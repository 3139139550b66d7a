import { z } from 'zod';
import { contactFilter } from './list.contract.ts';

/** How many contacts a selection can name one by one. */
export const MAX_NAMED = 10_000;

const named = z.array(z.uuid()).max(MAX_NAMED, `Name at most ${MAX_NAMED.toLocaleString('en')} contacts.`);

/** Contacts that someone picked: each by name, or all that a filter fits but some. */
export const selection = z.union([
  z.strictObject({ ids: named.min(1, 'Name at least one contact.') }),
  z.strictObject({ filter: contactFilter, except: named.optional() }),
]);

export type Selection = z.output<typeof selection>;

/** A selection as it is acted on: with the number of contacts that the person saw, so that it is refused when it differs. */
export const seenSelection = z.object({
  selection,
  seen: z.number().int().min(0).describe('How many contacts the person was told that these are'),
});
