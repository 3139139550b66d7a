import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { presentSummary } from '../contact/contact.present.ts';
import { conditionsThereAre } from './conditions.ts';
import { contactConditionsEndpoint, countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { contactsPage, countContacts } from './list.sql.ts';
import { moreColumns } from './more-columns.ts';

export const listRoutes: Route[] = [
  reads(listContactsEndpoint, async ({ db, log, query: { sort, limit, cursor, columns, ...filter } }) => {
    const page = await contactsPage(db, filter, { sort, limit, cursor: placeOf(cursor, sort) });
    const items = page.items.map(presentSummary);
    if (!columns) return { ...page, items };
    const { moreOf, missing } = await moreColumns(db, columns, { ids: items.map(({ id }) => id), log });
    return { ...page, items: items.map((contact) => ({ ...contact, more: moreOf(contact.id) })), missing };
  }),
  reads(countContactsEndpoint, async ({ db, query }) => ({ count: await countContacts(db, query) })),
  reads(contactConditionsEndpoint, async () => ({
    items: conditionsThereAre().map(({ name, module, description }) => ({ name, module, description })),
  })),
];
