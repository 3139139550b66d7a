import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import { failOrder } from '../order/fail-order.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { NOT_PAID_IN_TIME } from '../payment/provider-words.contract.ts';
import { providerNamed } from '../payment/providers.ts';
import { receive } from './inbox.ts';
import { type PendingOrder, pendingOrders } from './pending-order.sql.ts';

const MINUTE_MS = 60_000;
const LOOK_AFTER_MS = 5 * MINUTE_MS;
// Its buyer never came to pay.
const UNOPENED_MS = 15 * MINUTE_MS;
// No payment page of a provider is open for longer.
const UNKNOWN_MS = 24 * 60 * MINUTE_MS;

/**
 * Asks the provider about orders that nobody told of for some minutes, and gives up those whose payment page
 * was left until its end. One whose money is on its way is waited for; one that cannot be asked about does not hold up
 * the others.
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
  const { provider_session: session } = order;
  if (!provider || !session) return giveUpAfter(db, order, session ? UNKNOWN_MS : UNOPENED_MS, now);
  const seen = await provider.look(db, session);
  switch (seen.kind) {
    case 'processing':
      return;
    case 'unknown':
      return giveUpAfter(db, order, UNKNOWN_MS, now);
    case 'open':
      if (seen.until.getTime() > now) return;
      await provider.close(db, session);
      return giveUp(db, order);
    default:
      return transact(db, (tx) => receive(tx, seen));
  }
}

async function giveUpAfter(db: Db, order: PendingOrder, afterMs: number, now: number) {
  if (order.created_at.getTime() + afterMs <= now) await giveUp(db, order);
}

function giveUp(db: Db, { id }: PendingOrder) {
  return transact(db, (tx) => failOrder(tx, id, NOT_PAID_IN_TIME, system));
}
