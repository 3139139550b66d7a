import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import { MoneyInput } from '../money/money-input.tsx';
import type { OrderDetail } from '../order/order.contract.ts';
import { isCharged } from '../subscription/subscription.web.ts';
import { PaymentChoice } from './payment-choice.tsx';
import { RefundConsequences } from './refund-consequences.tsx';
import { RefundRefused } from './refund-refused.tsx';
import { faultOf } from './refund-words.web.ts';
import { useRefundChoice } from './use-refund-choice.web.ts';
import { useSendRefund } from './use-send-refund.web.ts';

/** How much goes back and what goes with it; what that does is said before. */
export function RefundForm({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const { choice, change, choosePayment, payments, most } = useRefundChoice(order);
  const [reason, setReason] = useState('');
  const { send, isPending, error, refused } = useSendRefund(order, onClose);
  const { amount, revokeAccess, withdrawTags, cancelSubscription } = choice;
  const fault = faultOf(amount, most, moneyInWords(most, order.currency));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault === null) send(choice, reason);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <ProblemAlert error={error} />}
        {refused && <RefundRefused refund={refused} currency={order.currency} />}
        {payments.length > 1 && (
          <PaymentChoice
            order={order}
            payments={payments}
            value={choice.paymentId}
            onChange={choosePayment}
          />
        )}
        <MoneyInput
          label="Amount"
          description={`${moneyInWords(most, order.currency)} can go back.`}
          currency={order.currency}
          value={amount}
          onChange={(typed) => change({ amount: typed })}
          error={fault}
          data-autofocus
        />
        <Textarea
          label="Reason"
          description="For those who look at this order later. Optional."
          autosize
          maxRows={5}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Switch
          label="Take access away"
          checked={revokeAccess}
          onChange={(event) => change({ revokeAccess: event.currentTarget.checked })}
        />
        <Switch
          label="Take tags away"
          checked={withdrawTags}
          onChange={(event) => change({ withdrawTags: event.currentTarget.checked })}
        />
        {isCharged(order) && (
          <Switch
            label="Cancel the subscription"
            checked={cancelSubscription}
            onChange={(event) => change({ cancelSubscription: event.currentTarget.checked })}
          />
        )}
        {!fault && <RefundConsequences order={order} choice={choice} />}
        <Group gap="xs">
          <Button type="submit" color="red" loading={isPending} disabled={fault !== null}>
            Refund {amount !== null && moneyInWords(amount, order.currency)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {isPending ? 'Close' : 'Cancel'}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {isPending && 'Waiting for the answer of the payment provider. You may close this.'}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
