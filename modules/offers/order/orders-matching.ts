import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { containing } from '../../../platform/db/like.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { OrderFilter } from './order.contract.ts';

type Orders = Tables & { order: Tables['offers.order'] };
type Query = SelectQueryBuilder<Orders, 'order', object>;

/** The one place where a filter of orders becomes SQL: list, count and export start from it. */
export function ordersMatching(db: Db, filter: OrderFilter): Query {
  const { search = '', state, offerId, checkoutId, contactId, from, to } = filter;
  let query: Query = db.selectFrom('offers.order as order');
  for (const word of search.split(/\s+/).filter(Boolean)) query = query.where(saying(word));
  if (state) query = query.where('order.state', '=', state);
  if (offerId) query = query.where('order.offer_id', '=', offerId);
  if (checkoutId) query = query.where('order.checkout_id', '=', checkoutId);
  if (contactId) query = query.where('order.contact_id', '=', contactId);
  if (from) query = query.where('order.created_at', '>=', midnight(from));
  if (to) query = query.where('order.created_at', '<', midnight(to, 1));
  return query;
}

// The digits of the longest number that PostgreSQL holds, less one.
const NUMBER = /^#?(\d{1,18})$/;

function saying(word: string) {
  const [, number] = NUMBER.exec(word) ?? [];
  const inText = sql<SqlBool>`"order".search_text like ${containing(word)}`;
  if (number === undefined) return inText;
  return sql<SqlBool>`("order".number = ${number}::bigint or ${inText})`;
}

function midnight(day: string, later = 0) {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + later);
  return time;
}
