import type { Right, Role } from '../../module/module.ts';

/** What decides what a member may do: the role, and single rights given in addition. */
export interface Standing {
  role: Role;
  rights: readonly string[];
}

/** The rights that sign-in itself brings along. */
export const authRights: readonly Right[] = [
  { name: 'members.manage', label: 'Invite, change and remove members', from: 'admin', changes: true },
  { name: 'apiKeys.manage', label: 'Make and withdraw API keys', from: 'admin', changes: true },
];

const RANK: Record<Role, number> = { owner: 3, admin: 2, editor: 1, viewer: 0 };

/** Whether the first role is the second or stands above it. */
export function reaches(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}

/** The names of the rights, out of all there are, that somebody of this standing has. */
export function rightsOf({ role, rights }: Standing, all: readonly Right[]): Set<string> {
  const has = (right: Right) =>
    reaches(role, right.from) || (rights.includes(right.name) && mayBeGiven(right, role));
  return new Set(all.filter(has).map((right) => right.name));
}

/** Whether a member of this role may have the right in addition: a viewer none that changes anything. */
export function mayBeGiven(right: Right, role: Role): boolean {
  return role !== 'viewer' || !right.changes;
}
