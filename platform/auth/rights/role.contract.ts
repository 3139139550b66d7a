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

const RANK: Record<Role, number> = { owner: 3, admin: 2, editor: 1, viewer: 0 };

/** Whether the first role is the second or stands above it. */
export function reaches(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

/** Whether a member of this role may have the right in addition: a viewer none that changes anything. */
export function mayBeGiven(right: Pick<RightShown, 'changes'>, role: Role): boolean {
  return role !== 'viewer' || !right.changes;
}
