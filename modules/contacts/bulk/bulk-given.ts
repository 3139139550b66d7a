import { z } from 'zod';
import { contactType } from '../contact/contact.contract.ts';
import type { BulkRow } from './bulk.sql.ts';

const bulkGiven = z.object({
  /** The tags that are added or removed, as they were called then. */
  tags: z.array(z.object({ id: z.uuid(), name: z.string() })).default([]),
  type: contactType.nullable().default(null),
  /** The changeset that is undone. */
  changeset: z.uuid().nullable().default(null),
});

/** What an action on many contacts needs beside them. */
export type BulkGiven = z.output<typeof bulkGiven>;

/** What was given with an action when it was asked for. */
export function givenOf({ given }: Pick<BulkRow, 'given'>): BulkGiven {
  return bulkGiven.parse(given);
}
