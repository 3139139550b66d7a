import type { Tx } from '../../../platform/db/db.ts';

export async function movePurchases(tx: Tx, from: string, into: string): Promise<void> {
  const owner = { contact_id: into };
  await tx.updateTable('offers.order').set(owner).where('contact_id', '=', from).execute();
  await tx.updateTable('offers.entitlement').set(owner).where('contact_id', '=', from).execute();
}
