import { Radio, Stack } from '@mantine/core';
import { absoluteTime } from '../../../platform/ui/feedback/time-words.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { leftOf, type Payment } from './refund-words.web.ts';

interface Given {
  payments: readonly Payment[];
  currency: string;
  value: string | undefined;
  onChange: (id: string) => void;
}

/** Which of several payments goes back, as a subscription has them. */
export function PaymentChoice({ payments, currency, value, onChange }: Given) {
  return (
    <Radio.Group label="Which payment" value={value ?? null} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {payments.map((payment) => (
          <Radio
            key={payment.id}
            value={payment.id}
            label={`${moneyInWords(leftOf(payment), currency)} of ${absoluteTime(payment.paidAt)}`}
            description={payment.method}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
