import type { Tx } from '../../../platform/db/db.ts';
import { countSpending } from '../order/spending.sql.ts';
import { movePurchases } from './merged.sql.ts';

/** All that one contact bought and has access to is another's from now on. */
export async function merged(tx: Tx, { from, into }: { from: string; into: string }): Promise<void> {
  await movePurchases(tx, from, into);
  await countSpending(tx, [from, into]);
}
