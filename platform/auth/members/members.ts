import type { Tx } from '../../db/db.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Right } from '../../module/module.ts';
import { rightsOf, type Standing } from '../rights/rights.ts';
import { mayBeGiven } from '../rights/role.contract.ts';
import { type Acting, checkMayGive, checkMayTouch } from './acting.ts';
import { changeStanding, deleteMember, holdMember, holdOwners } from './members.sql.ts';

/**
 * Changes what a member may do. With a new role alone, the additional rights stay as far as the role allows.
 *
 * @throws Problem 404, 403 `owner_only`, `right_not_yours`, 409 `last_owner`, 422 `right_not_for_viewer`.
 */
export async function changeMemberStanding(
  tx: Tx,
  given: { id: string; wanted: Partial<Standing>; acting: Acting; all: readonly Right[] },
) {
  const { id, wanted, acting, all } = given;
  const owners = await holdOwners(tx);
  const member = await holdMember(tx, id);
  if (!member) throw notFound('This member');
  checkMayTouch(acting, member.role);
  const role = wanted.role ?? member.role;
  const had = rightsOf(member, all);
  const kept = member.rights.filter((name) =>
    all.some((right) => right.name === name && had.has(name) && mayBeGiven(right, role)),
  );
  const rights = wanted.rights ?? kept;
  const added = rights.filter((name) => !kept.includes(name));
  checkMayGive(acting, { role, rights: added }, all, had);
  if (role !== 'owner') refuseLastOwner(owners, id);
  return changeStanding(tx, id, { role, rights });
}

/**
 * Removes a member, who is signed out at once everywhere.
 *
 * @throws Problem 404, 403 `owner_only`, 409 `last_owner`.
 */
export async function removeMemberFor(tx: Tx, id: string, acting: Acting): Promise<void> {
  const owners = await holdOwners(tx);
  const member = await holdMember(tx, id);
  if (!member) throw notFound('This member');
  checkMayTouch(acting, member.role);
  refuseLastOwner(owners, id);
  await deleteMember(tx, id);
}

function refuseLastOwner(owners: { id: string }[], id: string) {
  const [only, another] = owners;
  if (only?.id !== id || another) return;
  throw new Problem({
    status: 409,
    code: 'last_owner',
    detail: 'This is the last owner, who can be neither removed nor made less. Make another owner first.',
    field: 'role',
  });
}
