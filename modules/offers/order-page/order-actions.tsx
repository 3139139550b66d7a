import { Button } from '@mantine/core';
import { IconCreditCardRefund, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { addressOf } from '../../../platform/http/call.web.ts';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { type OrderDetail, receiptEndpoint } from '../order/order.contract.ts';
import { hasReceipt } from '../order/order-words.web.ts';
import { RefundDialog } from '../refund/refund-dialog.tsx';
import { refundable } from '../refund/refund-words.web.ts';

/** The receipt, and giving money back, as far as there is something and one may. */
export function OrderActions({ order }: { order: OrderDetail }) {
  const [refunding, setRefunding] = useState(false);
  return (
    <>
      {hasReceipt(order) && (
        <Button
          component="a"
          href={addressOf(receiptEndpoint, { params: { id: order.id } })}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconReceipt size={16} />}
        >
          Receipt
        </Button>
      )}
      <IfRight right="offers.refund">
        {refundable(order).length > 0 && (
          <Button
            variant="default"
            leftSection={<IconCreditCardRefund size={16} />}
            onClick={() => setRefunding(true)}
          >
            Refund
          </Button>
        )}
      </IfRight>
      {refunding && <RefundDialog order={order} onClose={() => setRefunding(false)} />}
    </>
  );
}
