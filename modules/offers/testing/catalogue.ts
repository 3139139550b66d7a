import { uuidv7 } from 'uuidv7';
import type { Db } from '../../../platform/db/db.ts';

interface ProductGiven {
  name?: string;
  tagId?: string | null;
  whenAccessEnds?: 'withdraw' | 'keep';
}

/** Makes a product and gives its id. */
export async function addProduct(db: Db, given: ProductGiven = {}): Promise<string> {
  const { name = 'Course', tagId = null, whenAccessEnds = 'withdraw' } = given;
  const id = uuidv7();
  await db
    .insertInto('offers.product')
    .values({ id, name, tag_id: tagId, when_access_ends: whenAccessEnds })
    .execute();
  return id;
}

interface OfferGiven {
  name?: string;
  /** In minor units; 0 makes it free. */
  amount?: number;
  currency?: string;
  /** A subscription when given. */
  period?: 'week' | 'month' | 'year' | null;
  tagIds?: readonly string[];
  products?: readonly { id: string; accessDays?: number }[];
}

/** Makes an offer and gives its id. */
export async function addOffer(db: Db, given: OfferGiven = {}): Promise<string> {
  const { name = 'Course bundle', amount = 4900, currency = 'CHF', period = null } = given;
  const { tagIds = [], products = [] } = given;
  const id = uuidv7();
  const kind = amount === 0 ? 'free' : period === null ? 'one_time' : 'subscription';
  await db
    .insertInto('offers.offer')
    .values({ id, name, kind, amount, currency, period, tag_ids: [...tagIds] })
    .execute();
  for (const [position, { id: product, accessDays = null }] of products.entries())
    await db
      .insertInto('offers.offer_product')
      .values({ offer_id: id, product_id: product, access_days: accessDays, position })
      .execute();
  return id;
}

/** Makes a checkout of an offer and gives its id. */
export async function addCheckout(
  db: Db,
  { offerId, tagIds = [], limit = null }: { offerId: string; tagIds?: string[]; limit?: number | null },
): Promise<{ id: string; title: string; tagIds: string[] }> {
  const id = uuidv7();
  const title = 'Spring sale';
  await db
    .insertInto('offers.checkout')
    .values({ id, slug: id, offer_id: offerId, title, tag_ids: tagIds, quantity_limit: limit })
    .execute();
  return { id, title, tagIds };
}
