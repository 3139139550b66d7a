import { placeOf } from '../../http/place.ts';
import { type Route, reads, writes } from '../../http/route.ts';
import type { Right } from '../../module/module.ts';
import { actingMember } from './acting.ts';
import { changeMember, listMembers, removeMember } from './members.contract.ts';
import { membersPage } from './members.sql.ts';
import { changeMemberStanding, removeMemberFor } from './members.ts';

/** Who has an account, and what they may do. */
export function memberRoutes(all: readonly Right[]): Route[] {
  return [
    reads(listMembers, ({ db, query: { limit, cursor } }) =>
      membersPage(db, { limit, cursor: placeOf(cursor, '-createdAt') }),
    ),
    writes(changeMember, async ({ tx, actor, params: { id }, body: wanted }) =>
      changeMemberStanding(tx, { id, wanted, acting: await actingMember(tx, actor), all }),
    ),
    writes(removeMember, async ({ tx, actor, params: { id } }) =>
      removeMemberFor(tx, id, await actingMember(tx, actor)),
    ),
  ];
}
