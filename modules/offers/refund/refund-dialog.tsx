import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import type { OrderDetail } from '../order/order.contract.ts';
import { useFreshOrder } from '../order/order.web.ts';
import { RefundForm } from './refund-form.tsx';
import { refundable } from './refund-words.web.ts';

interface Given {
  /** The order whose money goes back. */
  order: { id: string; number: number };
  onClose: () => void;
}

/** Gives money of an order back, after saying what that does. */
export function RefundDialog({ order: { id, number }, onClose }: Given) {
  useFocusBack();
  const order = useFreshOrder(id);
  return (
    <Modal opened onClose={onClose} title={`Refund order ${number}`}>
      <Loaded query={order}>{(now) => <OfOrder now={now} onClose={onClose} />}</Loaded>
    </Modal>
  );
}

// As it was when the dialog opened: the refund itself lessens what is left, while the dialog still waits for its end.
function OfOrder({ now, onClose }: { now: OrderDetail; onClose: () => void }) {
  const [order] = useState(now);
  if (refundable(order).length > 0) return <RefundForm order={order} onClose={onClose} />;
  return <Text>Nothing of this order is left to give back.</Text>;
}
