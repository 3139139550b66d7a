import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type { Tx } from '../../../platform/db/db.ts';
import { mustBeTags } from './known-tags.ts';
import type { createProductEndpoint, editProductEndpoint } from './product.contract.ts';
import { productEditedMeanwhile, productGone, productInUse } from './product.problems.ts';
import {
  findProduct,
  insertProduct,
  lockProduct,
  type ProductRow,
  productWasGiven,
  removeProduct,
  updateProduct,
} from './product.sql.ts';

/**
 * Makes a product.
 *
 * @throws Problem 400 when its tag does not exist.
 */
export async function createProduct(tx: Tx, given: z.output<typeof createProductEndpoint.body>) {
  const { name, description, tagId, whenAccessEnds } = given;
  await mustBeTags(tx, tagId ? [tagId] : [], 'tagId');
  const id = uuidv7();
  const fields = { name, description, tag_id: tagId, when_access_ends: whenAccessEnds };
  await insertProduct(tx, { id, ...fields, archived_at: null });
  return findProduct(tx, id);
}

/**
 * Changes, archives or takes back a product.
 *
 * @throws Problem 404; 409 `edited_meanwhile`; 400 when its tag does not exist.
 */
export async function editProduct(
  tx: Tx,
  id: string,
  { version, ...given }: z.output<typeof editProductEndpoint.body>,
) {
  const before = await productToChange(tx, id);
  if (before.version !== version) throw productEditedMeanwhile();
  const { name, description, tagId, whenAccessEnds } = {
    ...before,
    tagId: before.tag_id,
    whenAccessEnds: before.when_access_ends,
    ...given,
  };
  // A tag that was deleted since may stay with a product whose other fields change.
  if (tagId && tagId !== before.tag_id) await mustBeTags(tx, [tagId], 'tagId');
  const archived_at = given.archived === undefined ? before.archived_at : given.archived ? new Date() : null;
  await updateProduct(tx, id, {
    name,
    description,
    tag_id: tagId,
    when_access_ends: whenAccessEnds,
    archived_at,
  });
  return findProduct(tx, id);
}

/**
 * Deletes a product that is nowhere in use.
 *
 * @throws Problem 404; 409 `in_use`.
 */
export async function deleteProduct(tx: Tx, id: string): Promise<void> {
  await productToChange(tx, id);
  const product = await findProduct(tx, id);
  const offer = product?.offers[0];
  if (offer) throw productInUse(`The offer “${offer.name}” grants it.`);
  if (await productWasGiven(tx, id)) throw productInUse('It was sold, or someone has or had access to it.');
  await removeProduct(tx, id);
}

async function productToChange(tx: Tx, id: string): Promise<ProductRow> {
  const product = await lockProduct(tx, id);
  if (!product) throw productGone();
  return product;
}
