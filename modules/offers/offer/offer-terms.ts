import type { Tx } from '../../../platform/db/db.ts';
import type { OfferKind, Period } from './offer.contract.ts';
import { badTerms } from './offer.problems.ts';
import { lockProductsToGrant } from './offer.sql.ts';

/**
 * Makes sure that kind, price and period go together: what is free costs nothing, a subscription has a period.
 *
 * @throws Problem 400 at the field that does not fit.
 */
export function checkTerms({
  kind,
  amount,
  period,
}: {
  kind: OfferKind;
  amount: number;
  period: Period | null;
}) {
  if (kind === 'free' && amount > 0)
    throw badTerms('amount', 'A free offer costs nothing. Give 0, or choose another kind.');
  if (kind !== 'free' && amount === 0)
    throw badTerms('amount', 'Give a price above 0, or make the offer free.');
  if (kind === 'subscription' && !period)
    throw badTerms('period', 'Say how often the subscription is paid: week, month or year.');
  if (kind !== 'subscription' && period)
    throw badTerms('period', 'Only a subscription has a period. Leave it out.');
}

/**
 * Makes sure that an offer may grant these products: each once, and none that does not exist or is newly added
 * though archived. They stay until the transaction ends.
 *
 * @throws Problem 400 at `products`.
 */
export async function checkProducts(
  tx: Tx,
  given: readonly { productId: string }[],
  before: readonly { product_id: string }[] = [],
): Promise<void> {
  const ids = given.map(({ productId }) => productId);
  if (new Set(ids).size < ids.length) throw badTerms('products', 'Give each product once.');
  const found = await lockProductsToGrant(tx, ids);
  if (found.length < ids.length)
    throw badTerms('products', 'One of these products does not exist, or has been deleted. Choose others.');
  const granted = new Set(before.map(({ product_id }) => product_id));
  const archived = found.find(({ id, archived_at }) => archived_at && !granted.has(id));
  if (archived)
    throw badTerms(
      'products',
      `“${archived.name}” is archived. Choose another product, or take it back first.`,
    );
}
