import { z } from 'zod';
import { type Mapping, mapping as mappingSchema, target } from './field.contract.ts';
import { type Format, format as formatSchema } from './import.contract.ts';
import type { ImportRow } from './import.sql.ts';
import type { NoteCounts } from './notes.ts';

/** How the file of an import is read. */
export function formatOf(row: ImportRow): Format {
  return formatSchema.parse(row.format);
}

/** Where the columns of an import go. */
export function mappingOf(row: ImportRow): Mapping {
  return mappingSchema.parse(row.mapping);
}

/** What of the file of an import was not taken as it stood. */
export function notesOf(row: ImportRow): NoteCounts {
  return notesSchema.parse(row.notes);
}

const notesSchema = z.partialRecord(
  target,
  z.object({ unread: z.number(), shortened: z.number(), gone: z.literal(true).optional() }),
);
