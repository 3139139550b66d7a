import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads } from '../../../platform/http/route.ts';
import { presentSummary } from '../contact/contact.present.ts';
import { conditionsFor, mayAsk } from './conditions.ts';
import { cachedCount } from './count.ts';
import { fitting } from './fitting.ts';
import { contactConditionsEndpoint, countContactsEndpoint, listContactsEndpoint } from './list.contract.ts';
import { contactsPage } from './list.sql.ts';
import { moreColumns } from './more-columns.ts';

export const listRoutes: Route[] = [
  reads(
    listContactsEndpoint,
    async ({ db, log, actor, query: { sort, limit, cursor, columns, ...filter } }) => {
      mayAsk(filter.where, actor);
      const place = { sort, limit, cursor: placeOf(cursor, sort) };
      const page = await fitting(db, filter, log, (handle) => contactsPage(handle, filter, place));
      const items = page.items.map(presentSummary);
      if (!columns) return { ...page, items };
      const { moreOf, missing } = await moreColumns(db, columns, {
        ids: items.map(({ id }) => id),
        actor,
        log,
      });
      return { ...page, items: items.map((contact) => ({ ...contact, more: moreOf(contact.id) })), missing };
    },
  ),
  reads(countContactsEndpoint, async ({ db, log, actor, query }) => {
    mayAsk(query.where, actor);
    return { count: await fitting(db, query, log, (handle) => cachedCount(handle, query)) };
  }),
  reads(contactConditionsEndpoint, async ({ actor }) => ({
    items: conditionsFor(actor).map(({ name, module, description }) => ({ name, module, description })),
  })),
];
