import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { presentSummary } from '../contact/contact.present.ts';
import { countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { contactsPage, countContacts } from './list.sql.ts';

export const listRoutes: Route[] = [
  reads(listContactsEndpoint, async ({ db, query: { sort, limit, cursor, ...filter } }) => {
    const page = await contactsPage(db, filter, { sort, limit, cursor: placeOf(cursor, sort) });
    return { ...page, items: page.items.map(presentSummary) };
  }),
  reads(countContactsEndpoint, async ({ db, query }) => ({ count: await countContacts(db, query) })),
];
