import { Skeleton, Stack } from '@mantine/core';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { isCharged } from '../subscription/subscription.web.ts';
import type { RefundPreview } from './refund.contract.ts';
import { type RefundChoice, useRefundPreview } from './refund.web.ts';
import classes from './refund-consequences.module.css';
import { subscriptionWords } from './refund-words.web.ts';

interface Given {
  order: OrderDetail;
  choice: RefundChoice;
}

/** What the refund will do, as it is chosen now. */
export function RefundConsequences({ order, choice }: Given) {
  const { data, error, refetch, isPlaceholderData } = useRefundPreview(order.id, choice);
  if (error) {
    return (
      <ProblemAlert error={error} title="What it would do is not known" onRetry={() => void refetch()} />
    );
  }
  return (
    <section
      className={classes.panel}
      aria-label="What will happen"
      data-stale={isPlaceholderData || undefined}
    >
      <h3 className={classes.title}>What will happen</h3>
      {data ? <Lines order={order} choice={choice} preview={data} /> : <Waiting />}
    </section>
  );
}

function Lines({ order, choice, preview }: Given & { preview: RefundPreview }) {
  const { access, tagsGoing, tagsStaying, whole, subscriptionEnds } = preview;
  return (
    <ul className={classes.lines} aria-live="polite">
      <li>
        {moneyOf(order, choice)}
        {whole && ' Nothing of the order is left then.'}
      </li>
      {access.map(({ entitlementId, product }) => (
        <li key={entitlementId}>Access to {product} ends.</li>
      ))}
      {access.length === 0 && <li>{keptAccess(choice, order)}</li>}
      {tagsGoing.length > 0 && <li>{tagsInWords(tagsGoing)} taken away.</li>}
      {tagsStaying.map(({ name, because }) => (
        <li key={name}>
          The tag “{name}” stays: {because}
        </li>
      ))}
      {tagsGoing.length === 0 && tagsStaying.length === 0 && <li>No tag changes.</li>}
      {isCharged(order) && <li>{subscriptionWords(subscriptionEnds)}</li>}
    </ul>
  );
}

function moneyOf(order: OrderDetail, { amount, paymentId }: RefundChoice): string {
  const money = moneyInWords(amount ?? 0, order.currency);
  const to = order.contact ? ` to ${order.contact.name}` : '';
  const payment = order.payments.find(({ id }) => id === paymentId);
  if (payment?.provider !== 'manual') return `${money} goes back${to}.`;
  return `${money} counts as refunded. Give it back${to} yourself, as it was paid elsewhere.`;
}

function keptAccess({ revokeAccess }: RefundChoice, { entitlements }: OrderDetail): string {
  const active = entitlements.filter(({ state }) => state === 'active');
  if (revokeAccess || active.length === 0) return 'The order gives no access that would end.';
  return `Access to ${active.map(({ product }) => product.name).join(', ')} stays.`;
}

function tagsInWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return names.length === 1 ? `The tag ${quoted} is` : `The tags ${quoted} are`;
}

function Waiting() {
  return (
    <Stack gap="xs" aria-busy="true">
      <Skeleton h={12} w="70%" />
      <Skeleton h={12} w="50%" />
    </Stack>
  );
}
