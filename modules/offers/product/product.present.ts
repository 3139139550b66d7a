import type { z } from 'zod';
import type { Db } from '../../../platform/db/db.ts';
import { namesOfTags } from './known-tags.ts';
import type { product } from './product.contract.ts';
import { productGone } from './product.problems.ts';
import type { ListedProduct } from './product.sql.ts';

/** Products as they are on the wire, with the names of their tags. */
export async function presentProducts(
  db: Db,
  rows: readonly ListedProduct[],
): Promise<z.output<typeof product>[]> {
  const tags = await namesOfTags(
    db,
    rows.flatMap(({ tag_id }) => tag_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    tag: tags(row.tag_id ? [row.tag_id] : [])[0] ?? null,
    whenAccessEnds: row.when_access_ends,
    activeAccess: row.active_access,
    offers: row.offers,
    archivedAt: row.archived_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

/** @throws Problem 404 when there is no such product. */
export async function presentProduct(db: Db, row: ListedProduct | undefined) {
  const [presented] = row ? await presentProducts(db, [row]) : [];
  if (!presented) throw productGone();
  return presented;
}
