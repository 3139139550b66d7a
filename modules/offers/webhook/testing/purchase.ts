import type { Running } from '../../../../platform/boot/boot.ts';
import type { Db } from '../../../../platform/db/db.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { actAs } from '../../../../platform/testing/signed-in.ts';
import { findOrder, type OrderRow } from '../../order/order.sql.ts';
import type { PaymentProvider } from '../../payment/provider.ts';
import { rememberSession } from '../../sale/sale.sql.ts';
import { addOffer, addProduct } from '../../testing/catalogue.ts';
import { addLead, addTag, tagsOf, typeOf } from '../../testing/people.ts';
import { place } from '../../testing/sales.ts';

/** An order of CHF 49 that gives one product, a tag of its own and the product's, and its open payment. */
export interface Purchase {
  order: OrderRow;
  contactId: string;
  session: string;
  url: string;
}

interface Given {
  amount?: number;
  currency?: string;
  period?: 'month' | null;
}

/** Places an order as a checkout does and opens its payment. */
export async function openPurchase(
  running: Running,
  provider: PaymentProvider,
  { amount = 4900, currency = 'CHF', period = null }: Given = {},
): Promise<Purchase> {
  const { db } = running;
  const member = await actAs(running, 'editor');
  const product = await addProduct(db, { tagId: await addTag(member) });
  const tagIds = [await addTag(member)];
  const sold = { amount, currency, period, tagIds, products: [{ id: product }] };
  const offerId = await addOffer(db, sold);
  const contactId = await addLead(db);
  const order = await place(db, { contactId, offerId, source: 'checkout' });
  const opened = await provider.open(db, {
    orderId: order.id,
    description: order.offer_name,
    amount,
    currency,
    period,
    email: 'buyer@example.com',
    successPath: '/c/sale/thanks',
    cancelPath: '/c/sale',
  });
  await transact(db, (tx) => rememberSession(tx, order.id, { provider: provider.name, ...opened }));
  return { order, contactId, ...opened };
}

/** What a purchase has become, as its seller would check it. */
export async function outcomeOf(db: Db, { order: { id }, contactId }: Pick<Purchase, 'order' | 'contactId'>) {
  const order = await findOrder(db, id);
  const access = await db
    .selectFrom('offers.entitlement')
    .select(['state', 'ended_why'])
    .where('order_id', '=', id)
    .execute();
  const spending = await db
    .selectFrom('offers.spending')
    .select('spent')
    .where('contact_id', '=', contactId)
    .execute();
  return {
    state: order?.state,
    paid: order?.paid,
    refunded: order?.refunded,
    subscription: order?.subscription_state ?? null,
    access: access.map((one) => one.state),
    tags: (await tagsOf(db, contactId)).map((tag) => tag.split(': ').at(1)).sort(),
    type: await typeOf(db, contactId),
    spent: spending.map(({ spent }) => spent),
  };
}

/** What becomes of a purchase of CHF 49 that is paid and nothing else. */
export const PAID = {
  state: 'paid',
  paid: 4900,
  refunded: 0,
  subscription: null,
  access: ['active'],
  tags: ['offer', 'product'],
  type: 'customer',
  spent: [4900],
};

/** What is left of it when all the money went back with access and tags. */
export const GONE = { ...PAID, state: 'refunded', refunded: 4900, access: ['revoked'], tags: [], spent: [0] };

/** The kinds of an order's timeline, in its order. */
export async function timelineOf(db: Db, { id }: Pick<OrderRow, 'id'>): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.order_event')
    .select('kind')
    .where('order_id', '=', id)
    .orderBy('at')
    .execute();
  return rows.map(({ kind }) => kind);
}
