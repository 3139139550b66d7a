import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** What contacts spent, each in every currency they paid in. */
export async function spendingOfMany(db: Db, contactIds: readonly string[]) {
  return db
    .selectFrom('offers.spending')
    .select(['contact_id', 'currency', 'spent', 'last_order_at'])
    .where('contact_id', '=', sql<string>`any(${contactIds}::uuid[])`)
    .orderBy('contact_id')
    .orderBy('currency')
    .execute();
}
