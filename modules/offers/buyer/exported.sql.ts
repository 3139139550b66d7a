import type { Db } from '../../../platform/db/db.ts';
import type { EntitlementRow } from '../entitlement/entitlement.sql.ts';

/** The orders of a contact, in the order in which they were placed. */
export async function orderIdsOf(db: Db, contactId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('offers.order')
    .select('id')
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** All access of a contact, also what has ended, in the order in which it was given. */
export async function accessOf(db: Db, contactId: string): Promise<EntitlementRow[]> {
  return db
    .selectFrom('offers.entitlement')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('id')
    .execute();
}
