import type { Db } from '../../../platform/db/db.ts';
import { type OfferRow, offerById, productsOfOffers } from './offer.sql.ts';

/** An offer as those who sell it need it, with its products in their order. */
export interface OfferForSale
  extends Pick<OfferRow, 'id' | 'name' | 'kind' | 'amount' | 'currency' | 'period'> {
  tagIds: string[];
  products: { id: string; name: string; accessDays: number | null }[];
  archived: boolean;
}

/** The offer of this id, also an archived one; undefined when there is none. */
export async function offerForSale(db: Db, id: string): Promise<OfferForSale | undefined> {
  const offer = await offerById(db, id);
  if (!offer) return undefined;
  const granted = await productsOfOffers(db, [id]);
  const { name, kind, amount, currency, period } = offer;
  return {
    id,
    name,
    kind,
    amount,
    currency,
    period,
    tagIds: offer.tag_ids,
    products: granted.map(({ product_id, name, access_days }) => ({
      id: product_id,
      name,
      accessDays: access_days,
    })),
    archived: offer.archived_at !== null,
  };
}
