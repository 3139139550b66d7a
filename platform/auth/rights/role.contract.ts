import { z } from 'zod';

/** What a member is, from the most to the least. */
export const role = z.enum(['owner', 'admin', 'editor', 'viewer']);

export type Role = z.output<typeof role>;

/** A right as the screens show it where rights are given. */
export const rightShown = z.object({
  name: z.string(),
  label: z.string(),
  /** The least role that has it of itself. */
  from: role,
  changes: z.boolean(),
});

export type RightShown = z.output<typeof rightShown>;
