import type { Db } from '../../../platform/db/db.ts';
import { csvLine } from '../../../platform/http/csv.ts';
import { placeOf } from '../../../platform/http/place.ts';
import { digitsOf } from '../money/currencies.contract.ts';
import { type OrderSort, ordersPage } from './list.sql.ts';
import type { OrderFilter } from './order.contract.ts';
import type { OrderRow } from './order.sql.ts';

const AT_ONCE = 1000;

const COLUMNS: readonly (readonly [string, (row: OrderRow) => string | number | null])[] = [
  ['Order', (row) => row.number],
  ['Ordered at', (row) => row.created_at.toISOString()],
  ['State', (row) => row.state.replaceAll('_', ' ')],
  ['Buyer', (row) => row.buyer_name],
  ['E-mail', (row) => row.buyer_email],
  ['Offer', (row) => row.offer_name],
  ['Checkout', (row) => row.checkout_title],
  ['Source', (row) => row.source],
  ['Currency', (row) => row.currency],
  ['Price', (row) => decimal(row.amount, row.currency)],
  ['Paid', (row) => decimal(row.paid, row.currency)],
  ['Refunded', (row) => decimal(row.refunded, row.currency)],
  ['Paid at', (row) => row.paid_at?.toISOString() ?? null],
  ['Paid through', (row) => row.provider],
  ['Note', (row) => row.payment_note],
  ['Contact', (row) => row.contact_id],
];

/** The orders that a filter fits as CSV in UTF-8 with a byte order mark, a page at a time. */
export async function* ordersCsv(db: Db, filter: OrderFilter, sort: OrderSort): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS.map(([header]) => header))}`;
  let next: string | null = null;
  do {
    const page = await ordersPage(db, filter, {
      sort,
      limit: AT_ONCE,
      cursor: placeOf(next ?? undefined, sort),
    });
    yield page.items.map((row) => csvLine(COLUMNS.map(([, cellOf]) => String(cellOf(row) ?? '')))).join('');
    next = page.next;
  } while (next !== null);
}

function decimal(minor: number, currency: string) {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
