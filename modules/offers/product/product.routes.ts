import { placeOf } from '../../../platform/http/place.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import {
  createProductEndpoint,
  deleteProductEndpoint,
  editProductEndpoint,
  getProductEndpoint,
  listProductsEndpoint,
} from './product.contract.ts';
import { presentProduct, presentProducts } from './product.present.ts';
import { findProduct, productsByName } from './product.sql.ts';
import { createProduct, deleteProduct, editProduct } from './product.ts';

export const productRoutes: Route[] = [
  reads(listProductsEndpoint, async ({ db, query: { cursor, ...query } }) => {
    const page = await productsByName(db, { ...query, cursor: placeOf(cursor, 'name') });
    return { ...page, items: await presentProducts(db, page.items) };
  }),
  reads(getProductEndpoint, async ({ db, params }) => presentProduct(db, await findProduct(db, params.id))),
  writes(createProductEndpoint, async ({ tx, body }) => presentProduct(tx, await createProduct(tx, body))),
  writes(editProductEndpoint, async ({ tx, params, body }) =>
    presentProduct(tx, await editProduct(tx, params.id, body)),
  ),
  writes(deleteProductEndpoint, ({ tx, params }) => deleteProduct(tx, params.id)),
];
