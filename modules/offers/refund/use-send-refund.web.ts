import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../../platform/http/call.web.ts';
import { notifyDone, notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { type RefundChoice, useRefundOrder } from './refund.web.ts';
import { type Refund, refusalOf } from './refund-words.web.ts';

/**
 * Sends a refund and says what became of it: in its dialog while that is open, in a toast when it was closed.
 * `onDone` is called unless the refund was refused.
 */
export function useSendRefund({ id, number, currency }: OrderDetail, onDone: () => void) {
  const refund = useRefundOrder(id);
  const [refused, setRefused] = useState<Refund>();
  const isShown = useIsShown();
  const title = `Order ${number} was not refunded`;

  const tell = (result: Refund) => {
    const amount = moneyInWords(result.amount, currency);
    if (result.state === 'failed') {
      setRefused(result);
      if (!isShown()) notifyFailed(refusal(result), title);
      return;
    }
    notifyDone(
      result.state === 'succeeded'
        ? `${amount} of order ${number} was refunded`
        : `The provider has not answered yet. Order ${number} shows when ${amount} went back.`,
    );
    if (isShown()) onDone();
  };
  const send = async ({ amount, ...choice }: RefundChoice, reason: string) => {
    setRefused(undefined);
    try {
      tell(await refund.mutateAsync({ ...choice, amount: amount ?? 0, reason: reason.trim() || null }));
    } catch (error) {
      if (!isShown()) notifyFailed(error, title);
    }
  };
  return { send, isPending: refund.isPending, error: refund.error, refused };
}

// A dialog that was closed cannot tell anything any more.
function useIsShown(): () => boolean {
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return () => shown.current;
}

function refusal(refund: Refund): ProblemError {
  return new ProblemError({
    type: 'urn:contacts:problem:refund_refused',
    title: 'refund refused',
    status: 0,
    code: 'refund_refused',
    detail: refusalOf(refund),
  });
}
