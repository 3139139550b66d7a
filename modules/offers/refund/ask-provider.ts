import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { PROVIDER_GONE } from '../payment/payment.problems.ts';
import { type PaymentProvider, PaymentRefused } from '../payment/provider.ts';
import { providerNamed } from '../payment/providers.ts';
import { finishRefund, refuseRefund } from './finish-refund.ts';
import { findRefund, markAsked, type RefundRow, referenceOf, setReference } from './refund.sql.ts';
import { recordRefundEnd } from './told-refund.ts';

/**
 * Has the provider give the money of a refund back, and records what it answered. The provider is asked outside any
 * transaction, with the refund's id as key: whatever breaks off in between, the next try gets the same answer. A refund
 * that the provider has in hand is only asked after.
 *
 * @throws whatever may go well at another try.
 */
export async function askProvider(db: Db, current: PaymentProvider, refundId: string): Promise<void> {
  const refund = await findRefund(db, refundId);
  if (refund?.state !== 'pending') return;
  if (refund.reference !== null) return askForEnd(db, current, refund, refund.reference);
  const actor = onBehalfOf(refund);
  try {
    const { reference, done } = await giveBack(db, current, refund);
    await transact(db, async (tx) => {
      if (done) await finishRefund(tx, refund, reference, actor);
      else await setReference(tx, refund.id, reference);
    });
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    await transact(db, (tx) => refuseRefund(tx, refund, error.message, actor));
  }
}

async function askForEnd(db: Db, current: PaymentProvider, refund: RefundRow, reference: string) {
  const provider = providerNamed(current, refund.provider);
  if (!provider) throw gone(refund);
  const end = await provider.lookRefund(db, reference);
  if (end) await transact(db, (tx) => recordRefundEnd(tx, end, onBehalfOf(refund)));
}

async function giveBack(db: Db, current: PaymentProvider, { id, amount, payment_id, ...refund }: RefundRow) {
  const provider = providerNamed(current, refund.provider);
  if (!provider) throw gone(refund);
  const payment = await referenceOf(db, payment_id);
  await transact(db, (tx) => markAsked(tx, id));
  return provider.refund(db, { payment, amount, key: id });
}

// Once the provider may have done it, only the provider can say that it did not.
function gone({ provider, asked_at }: Pick<RefundRow, 'provider' | 'asked_at'>) {
  const sentence = PROVIDER_GONE(provider);
  return asked_at ? new Error(sentence) : new PaymentRefused(sentence);
}

function onBehalfOf({ actor_name: name }: RefundRow): Actor {
  return { kind: 'system', id: 'refund', name, rights: new Set() };
}
