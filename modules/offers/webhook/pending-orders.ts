import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { failOrder } from '../order/fail-order.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { providerNamed } from '../payment/providers.ts';
import { receive } from './inbox.ts';
import { type PendingOrder, pendingOrders } from './pending-order.sql.ts';

const MINUTE_MS = 60_000;
const LOOK_AFTER_MS = 5 * MINUTE_MS;
// As long as their payment pages are open.
const ABANDONED_AFTER_MS = { sandbox: 60 * MINUTE_MS, stripe: 24 * 60 * MINUTE_MS };

/**
 * Asks the provider about orders that nobody told of for some minutes, and gives up those that were left unpaid. One
 * that cannot be asked about does not hold up the others.
 *
 * @throws the first failure, once all orders were looked at.
 */
export async function lookAfterPending(
  db: Db,
  current: PaymentProvider,
  { now = Date.now(), stopping }: { now?: number; stopping?: AbortSignal } = {},
): Promise<void> {
  const failures: unknown[] = [];
  const before = new Date(now - LOOK_AFTER_MS);
  for (let page = await pendingOrders(db, before); page.length > 0; ) {
    for (const order of page) {
      if (stopping?.aborted) return;
      await lookAfter(db, current, order, now).catch((error) => failures.push(error));
    }
    page = await pendingOrders(db, before, page.at(-1));
  }
  if (failures.length > 0) throw failures[0];
}

async function lookAfter(db: Db, current: PaymentProvider, order: PendingOrder, now: number) {
  const provider = providerNamed(current, order.provider ?? current.name);
  const event = order.provider_session && (await provider?.look(db, order.provider_session));
  if (event) return transact(db, (tx) => receive(tx, event));
  const lasts = ABANDONED_AFTER_MS[provider?.name ?? current.name];
  if (order.created_at.getTime() + lasts <= now)
    await transact(db, (tx) => failOrder(tx, order.id, 'It was not paid in time.', system));
}
