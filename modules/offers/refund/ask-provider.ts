import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { type PaymentProvider, PaymentRefused } from '../payment/provider.ts';
import { providerNamed } from '../payment/providers.ts';
import { failRefund, finishRefund } from './finish-refund.ts';
import { PROVIDER_GONE } from './refund.problems.ts';
import { findRefund, type RefundRow, referenceOf, setReference } from './refund.sql.ts';

/**
 * Has the provider give the money of a refund back, and records what it answered. The provider is asked outside any
 * transaction, with the refund's id as key: whatever breaks off in between, the next try gets the same answer.
 *
 * @throws whatever may go well at another try.
 */
export async function askProvider(db: Db, current: PaymentProvider, refundId: string): Promise<void> {
  const refund = await findRefund(db, refundId);
  if (refund?.state !== 'pending') return;
  const actor = onBehalfOf(refund);
  try {
    const { reference, done } = await giveBack(db, current, refund);
    await transact(db, async (tx) => {
      if (done) await finishRefund(tx, refund, reference, actor);
      else await setReference(tx, refund.id, reference);
    });
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    await transact(db, (tx) => failRefund(tx, refund, error.message, actor));
  }
}

async function giveBack(db: Db, current: PaymentProvider, { id, amount, payment_id, ...refund }: RefundRow) {
  const provider = providerNamed(current, refund.provider);
  if (!provider) throw new PaymentRefused(PROVIDER_GONE(refund.provider));
  return provider.refund(db, { payment: await referenceOf(db, payment_id), amount, key: id });
}

function onBehalfOf({ actor_name: name }: RefundRow): Actor {
  return { kind: 'system', id: 'refund', name, rights: new Set() };
}
