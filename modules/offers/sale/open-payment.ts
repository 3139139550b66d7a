import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { OrderRow } from '../order/order.sql.ts';
import { orRefused } from '../payment/payment.problems.ts';
import { type PaymentProvider, PaymentRefused } from '../payment/provider.ts';
import { nothingToPay, saleOrderGone } from './sale.problems.ts';
import { rememberSession } from './sale.sql.ts';

/**
 * Opens the payment of an order that is to be paid, and says where. Asked again it is the same payment, or
 * takes its place where the buyer's e-mail was corrected. The provider is asked outside any transaction, as it may take
 * its time.
 *
 * @throws Problem 409 `already_paid`, `order_failed`, `payment_refused` with the provider's sentence.
 */
export async function openPayment(
  db: Db,
  provider: PaymentProvider,
  { slug, attempt, order }: { slug: string; attempt: string; order: OrderRow },
): Promise<{ url: string }> {
  if (order.state !== 'pending') throw nothingToPay(order.state);
  const { buyer_email: email, period } = order;
  // The buyer was deleted meanwhile.
  if (email === null) throw saleOrderGone();
  const before = order.provider === provider.name ? order.provider_session : null;
  const { session, url } = await orRefused(
    provider.open(db, {
      orderId: order.id,
      description: order.offer_name,
      amount: order.amount,
      currency: order.currency,
      period,
      email,
      session: before,
      successPath: `/c/${slug}/thanks?attempt=${attempt}`,
      cancelPath: `/c/${slug}`,
    }),
  );
  await transact(db, (tx) => rememberSession(tx, order.id, { provider: provider.name, session, url }));
  if (before && before !== session) await closed(provider.close(db, before));
  return { url };
}

// One that has ended by itself needs no closing.
async function closed(answer: Promise<void>) {
  await answer.catch((error) => {
    if (!(error instanceof PaymentRefused)) throw error;
  });
}
