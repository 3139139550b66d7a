import { Readable } from 'node:stream';
import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import { contactPurchases } from './contact-purchases.ts';
import { countOrders, ordersPage } from './list.sql.ts';
import {
  contactPurchasesEndpoint,
  countOrdersEndpoint,
  exportOrdersEndpoint,
  getOrderEndpoint,
  listOrdersEndpoint,
  receiptEndpoint,
  recordOrderEndpoint,
} from './order.contract.ts';
import { presentOrder, presentOrders } from './order.present.ts';
import { ordersCsv } from './order-csv.ts';
import { receiptPage } from './receipt.ts';
import { recordOrder } from './record-order.ts';

export const orderRoutes: Route[] = [
  reads(listOrdersEndpoint, async ({ db, query: { sort, limit, cursor, ...filter } }) => {
    const page = await ordersPage(db, filter, { sort, limit, cursor: placeOf(cursor, sort) });
    return { ...page, items: await presentOrders(db, page.items) };
  }),
  reads(countOrdersEndpoint, async ({ db, query }) => ({ count: await countOrders(db, query) })),
  streams(exportOrdersEndpoint, async ({ db, query: { sort, ...filter }, reply }) => {
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="orders.csv"')
      .header('cache-control', 'no-store');
    return Readable.from(ordersCsv(db, filter, sort));
  }),
  reads(getOrderEndpoint, async ({ db, params }) => presentOrder(db, params.id)),
  streams(receiptEndpoint, async ({ db, params, reply }) => {
    const page = receiptPage(await presentOrder(db, params.id), reply.cspNonce);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return page;
  }),
  writes(recordOrderEndpoint, async ({ tx, body, actor }) =>
    presentOrder(tx, (await recordOrder(tx, body, actor)).id),
  ),
  reads(contactPurchasesEndpoint, async ({ db, params }) => contactPurchases(db, params.id)),
];
