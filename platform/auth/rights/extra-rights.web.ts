import { mayBeGiven, type RightShown, type Role, reaches } from './role.contract.ts';

/** The rights that can be given to a role in addition by somebody who has these: those it lacks and may have. */
export function extraRightsFor(
  role: Role,
  all: readonly RightShown[],
  givers: ReadonlySet<string>,
): RightShown[] {
  return all.filter(
    (right) => !reaches(role, right.from) && mayBeGiven(right, role) && givers.has(right.name),
  );
}
