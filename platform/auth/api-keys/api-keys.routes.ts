import { placeOf } from '../../http/place.ts';
import { type Route, reads, streams, writes } from '../../http/route.ts';
import type { Right } from '../../module/module.ts';
import { actingMember } from '../members/acting.ts';
import type { BetterAuth } from '../session/better-auth.ts';
import { rightsOfKey } from '../session/key-rights.ts';
import { createApiKey, listApiKeys, withdrawApiKey } from './api-keys.contract.ts';
import { keysPage } from './api-keys.sql.ts';
import { makeApiKey, withdrawKey } from './api-keys.ts';

/** Keys for programs. Making one is a stream, because the replies of writes may be kept to be given again. */
export function apiKeyRoutes(betterAuth: BetterAuth, all: readonly Right[]): Route[] {
  return [
    reads(listApiKeys, async ({ db, query: { limit, cursor } }) => {
      const page = await keysPage(db, { limit, cursor: placeOf(cursor, '-createdAt') });
      const items = page.items.map(({ permissions, name, start, ...key }) => ({
        ...key,
        name: name ?? '',
        start: start ?? '',
        rights: rightsOfKey(permissions),
      }));
      return { ...page, items };
    }),
    streams(createApiKey, async ({ db, actor, body }) =>
      makeApiKey(betterAuth, body, { acting: await actingMember(db, actor), all }),
    ),
    writes(withdrawApiKey, ({ tx, params: { id } }) => withdrawKey(tx, id)),
  ];
}
