import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { moneyInWords } from '../money/money.contract.ts';
import { type Refund, refusalOf } from './refund-words.web.ts';

/** Says that a refund did not happen, and why. */
export function RefundRefused({ refund, currency }: { refund: Refund; currency: string }) {
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle size={18} />}
      title={`${moneyInWords(refund.amount, currency)} was not refunded`}
    >
      <Text size="sm">{refusalOf(refund)}</Text>
      <Text size="sm">No money went back, and access and tags are as they were.</Text>
    </Alert>
  );
}
