import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { pendingInWords } from './pending-words.web.ts';

/** What of an order asks for attention: a failed payment, a dispute, a payment that has not come. */
export function OrderNotices({ order }: { order: OrderDetail }) {
  const disputed = order.disputes.filter(({ state }) => state === 'open');
  return (
    <>
      {order.state === 'pending' && (
        <Alert color="amber" icon={<IconClock size={18} />} title="Not paid yet">
          {pendingInWords(order)}
        </Alert>
      )}
      {order.state === 'failed' && (
        <Alert color="gray" icon={<IconAlertTriangle size={18} />} title="The payment failed">
          {order.failure ?? 'The buyer did not finish it.'}
        </Alert>
      )}
      {disputed.map(({ id, amount }) => (
        <Alert key={id} color="red" icon={<IconAlertTriangle size={18} />} title="The payment is disputed">
          The buyer's bank asks {moneyInWords(amount, order.currency)} back. Answer it at the payment
          provider, before its deadline.
        </Alert>
      ))}
    </>
  );
}
