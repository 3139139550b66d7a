import { decodeCursor } from '../../../platform/db/keyset.ts';
import { invalidCursor } from '../../../platform/http/problem.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { presentSummary } from '../contact/contact.present.ts';
import { countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { contactsPage, countContacts } from './list.sql.ts';

export const listRoutes: Route[] = [
  reads(listContactsEndpoint, async ({ db, query: { sort, limit, cursor, ...filter } }) => {
    const place = cursor === undefined ? undefined : decodeCursor(cursor, sort);
    if (cursor !== undefined && !place) throw invalidCursor();
    const page = await contactsPage(db, filter, { sort, limit, cursor: place });
    return { ...page, items: page.items.map(presentSummary) };
  }),
  reads(countContactsEndpoint, async ({ db, query }) => ({ count: await countContacts(db, query) })),
];
