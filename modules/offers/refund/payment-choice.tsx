import { Radio, Stack } from '@mantine/core';
import { absoluteTime } from '../../../platform/ui/feedback/time-words.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { leftOfPayment, type Payment } from './refund-words.web.ts';

interface Given {
  order: OrderDetail;
  payments: readonly Payment[];
  value: string | undefined;
  onChange: (id: string) => void;
}

/** Which of several payments goes back, as a subscription has them. */
export function PaymentChoice({ order, payments, value, onChange }: Given) {
  return (
    <Radio.Group label="Which payment" value={value ?? null} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {payments.map((payment) => (
          <Radio
            key={payment.id}
            value={payment.id}
            label={`${moneyInWords(leftOfPayment(order, payment), order.currency)} of ${absoluteTime(payment.paidAt)}`}
            description={payment.method}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
