import { z } from 'zod';

/** An error on the wire: an RFC 9457 problem document with a stable `code` and the field at fault. */
export const problemDocument = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});

export type ProblemDocument = z.output<typeof problemDocument>;
