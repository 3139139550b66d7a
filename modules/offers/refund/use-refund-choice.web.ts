import { useState } from 'react';
import type { OrderDetail } from '../order/order.contract.ts';
import type { RefundChoice } from './refund.web.ts';
import { leftOfOrder, leftOfPayment, refundable } from './refund-words.web.ts';

type Changed = Partial<RefundChoice>;

/**
 * What someone chooses of a refund. Until they say otherwise it is all that is left of the newest payment, and takes
 * access, tags and the subscription along only when nothing is left then.
 */
export function useRefundChoice(order: OrderDetail) {
  const [changed, setChanged] = useState<Changed>({});
  const payments = refundable(order);
  const payment = payments.find(({ id }) => id === changed.paymentId) ?? payments[0];
  const most = payment ? leftOfPayment(order, payment) : 0;
  const amount = changed.amount === undefined ? most : changed.amount;
  const whole = amount === leftOfOrder(order);
  const choice: RefundChoice = {
    amount,
    paymentId: payment?.id,
    revokeAccess: changed.revokeAccess ?? whole,
    withdrawTags: changed.withdrawTags ?? whole,
    cancelSubscription: changed.cancelSubscription ?? changed.revokeAccess ?? whole,
  };
  const change = (more: Changed) => setChanged((before) => ({ ...before, ...more }));
  // Of another payment another amount is left.
  const choosePayment = (paymentId: string) => change({ paymentId, amount: undefined });
  return { choice, change, choosePayment, payments, most };
}
