import type { Expression } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import { whatGoesWith } from './before-delete.sql.ts';

/** What someone should know before these contacts are deleted. */
export async function beforeDelete(db: Db, ids: Expression<string>): Promise<{ text: string }[]> {
  const { subscriptions, access, orders } = await whatGoesWith(db, ids);
  const sentences = [
    subscriptions > 0 &&
      `${counted(subscriptions, 'active subscription is', 'active subscriptions are')} cancelled: no more is charged when the time that is paid for is over. An undo does not bring ${subscriptions === 1 ? 'it' : 'them'} back.`,
    access > 0 && `${counted(access, 'access to a product ends', 'accesses to products end')} at once.`,
    orders > 0 && `${counted(orders, 'order stays', 'orders stay')} as a record, without the person’s data.`,
  ];
  return sentences.filter((text) => text !== false).map((text) => ({ text }));
}

function counted(count: number, one: string, many: string) {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
}
