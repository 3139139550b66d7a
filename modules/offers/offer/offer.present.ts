import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { namesOfTags } from '../product/known-tags.ts';
import type { offer } from './offer.contract.ts';
import { offerGone } from './offer.problems.ts';
import { type GrantedProduct, type ListedOffer, productsOfOffers } from './offer.sql.ts';

type OfferOut = z.output<typeof offer>;

/** Offers as they are on the wire, with their products and the names of their tags. */
export async function presentOffers(db: Db, rows: readonly ListedOffer[]): Promise<OfferOut[]> {
  const granted = await productsOfOffers(
    db,
    rows.map(({ id }) => id),
  );
  const tags = await namesOfTags(db, [
    ...rows.flatMap(({ tag_ids }) => tag_ids),
    ...granted.flatMap(({ tag_id }) => tag_id ?? []),
  ]);
  const ofOffer = Map.groupBy(granted, ({ offer_id }) => offer_id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    amount: row.amount,
    currency: row.currency,
    period: row.period,
    products: (ofOffer.get(row.id) ?? []).map((product) => presentGranted(product, tags)),
    tags: tags(row.tag_ids),
    paidOrders: row.paid_orders,
    archivedAt: row.archived_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

function presentGranted(
  { product_id, name, archived_at, access_days, tag_id }: GrantedProduct,
  tags: Awaited<ReturnType<typeof namesOfTags>>,
): OfferOut['products'][number] {
  return {
    productId: product_id,
    name,
    archived: archived_at !== null,
    accessDays: access_days,
    tag: tags(tag_id ? [tag_id] : [])[0] ?? null,
  };
}

/** @throws Problem 404 when there is no such offer. */
export async function presentOffer(db: Db, row: ListedOffer | undefined): Promise<OfferOut> {
  const [presented] = row ? await presentOffers(db, [row]) : [];
  if (!presented) throw offerGone();
  return presented;
}
