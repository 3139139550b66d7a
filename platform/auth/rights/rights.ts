import type { Right, Role } from '../../module/module.ts';
import { mayBeGiven, reaches } from './role.contract.ts';

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

/** The names of the rights, out of all there are, that somebody of this standing has. */
export function rightsOf({ role, rights }: Standing, all: readonly Right[]): Set<string> {
  const has = (right: Right) =>
    reaches(role, right.from) || (rights.includes(right.name) && mayBeGiven(right, role));
  return new Set(all.filter(has).map((right) => right.name));
}
