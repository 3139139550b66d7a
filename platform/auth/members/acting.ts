import type { Db } from '../../db/db.ts';
import type { Actor } from '../../http/actor.ts';
import { Problem } from '../../http/problem.ts';
import type { Right, Role } from '../../module/module.ts';
import { rightsOf, type Standing } from '../rights/rights.ts';
import { mayBeGiven, reaches } from '../rights/role.contract.ts';
import { memberBehindKey, standingOf } from './acting.sql.ts';

/** A member who changes what others may do, in person or by an API key. */
export interface Acting {
  memberId: string;
  role: Role;
  rights: ReadonlySet<string>;
  /** When the API key is over by which they act; null in person, or with a key without end. */
  keyEndsAt: Date | null;
}

/** The member behind an actor. A key never acts as an owner, whoever made it. */
export async function actingMember(db: Db, actor: Actor): Promise<Acting> {
  return actor.kind === 'apiKey' ? actingByKey(db, actor) : actingInPerson(db, actor);
}

async function actingByKey(db: Db, { id, rights }: Actor): Promise<Acting> {
  const member = await memberBehindKey(db, id);
  if (!member) throw NOT_A_MEMBER;
  const role = member.role === 'owner' ? 'admin' : member.role;
  return { memberId: member.id, role, rights, keyEndsAt: member.expiresAt };
}

async function actingInPerson(db: Db, { id, rights }: Actor): Promise<Acting> {
  const member = await standingOf(db, id);
  if (!member) throw NOT_A_MEMBER;
  return { memberId: id, role: member.role, rights, keyEndsAt: null };
}

/**
 * Checks that somebody may bring a member to a standing: only an owner makes owners and admins, and nobody gives a
 * right that they do not have themselves, neither by name nor along with a role. What the member already has is not
 * given anew.
 *
 * @throws Problem 403 `owner_only`, 422 `right_unknown`, `right_not_for_viewer`, 403 `right_not_yours`.
 */
export function checkMayGive(
  acting: Acting,
  standing: Standing,
  all: readonly Right[],
  already: ReadonlySet<string> = new Set(),
): void {
  checkMayTouch(acting, standing.role);
  for (const right of checkHas(acting, standing.rights, all)) {
    if (!mayBeGiven(right, standing.role)) throw notForViewer(right);
  }
  const brought = rightsOf(standing, all);
  const lacking = all.find(({ name }) => brought.has(name) && !already.has(name) && !acting.rights.has(name));
  if (lacking) throw bringsNotYours(lacking);
}

/**
 * Checks that somebody may change or remove a member of this role.
 *
 * @throws Problem 403 `owner_only`.
 */
export function checkMayTouch(acting: Acting, role: Role): void {
  if (reaches(role, 'admin') && acting.role !== 'owner') throw OWNER_ONLY;
}

/**
 * The rights of these names, all of which somebody must have to pass them on.
 *
 * @throws Problem 422 `right_unknown`, 403 `right_not_yours`.
 */
export function checkHas(
  { rights }: Pick<Acting, 'rights'>,
  names: readonly string[],
  all: readonly Right[],
): Right[] {
  return names.map((name) => {
    const right = all.find((known) => known.name === name);
    if (!right) throw rightUnknown(name);
    if (!rights.has(name)) throw notYours(right);
    return right;
  });
}

const NOT_A_MEMBER = new Problem({ status: 403, code: 'members_only', detail: 'Only members may do this.' });

const OWNER_ONLY = new Problem({
  status: 403,
  code: 'owner_only',
  detail: 'Only an owner, signed in in person, makes, changes and removes owners and admins.',
  field: 'role',
});

function rightUnknown(name: string) {
  return new Problem({
    status: 422,
    code: 'right_unknown',
    detail: `There is no right "${name}". GET /api/v1/rights lists all.`,
    field: 'rights',
  });
}

function notForViewer({ name, label }: Right) {
  return new Problem({
    status: 422,
    code: 'right_not_for_viewer',
    detail: `A viewer changes nothing and cannot have the right "${name}" (${label}). Choose another role first.`,
    field: 'rights',
  });
}

function notYours({ name, label }: Right) {
  return new Problem({
    status: 403,
    code: 'right_not_yours',
    detail: `You cannot give the right "${name}" (${label}), because you do not have it yourself.`,
    field: 'rights',
  });
}

function bringsNotYours({ name, label }: Right) {
  return new Problem({
    status: 403,
    code: 'right_not_yours',
    detail: `You cannot give this role, because it brings the right "${name}" (${label}), which you do not have yourself.`,
    field: 'role',
  });
}
