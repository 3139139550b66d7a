import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { priceInWords } from '../offer/offer-words.web.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { CancelSubscription } from '../subscription/cancel-subscription-dialog.tsx';
import classes from './order-page.module.css';

type Subscription = NonNullable<OrderDetail['subscription']>;

interface Given {
  order: OrderDetail;
  subscription: Subscription;
}

/** How a subscription stands, and the way to end it. */
export function OrderSubscription({ order, subscription: { state, cancelsAt } }: Given) {
  const [cancelling, setCancelling] = useState(false);
  const mayCancel = useRight('offers.refund') && state !== 'cancelled';
  const { label, color } = STATES[state];
  return (
    <Section
      title="Subscription"
      actions={
        mayCancel && (
          <Button variant="default" size="compact-sm" onClick={() => setCancelling(true)}>
            Cancel subscription
          </Button>
        )
      }
    >
      <p className={classes.line}>
        <Badge color={color}>{label}</Badge> {priceInWords(order)}
      </p>
      <p className={classes.about}>
        {cancelsAt && state !== 'cancelled' ? (
          <>
            Cancelled: it ends <Time at={cancelsAt} as="absolute" />, and nothing more is charged.
          </>
        ) : (
          WORDS[state]
        )}
      </p>
      {cancelling && <CancelSubscription order={order} onClose={() => setCancelling(false)} />}
    </Section>
  );
}

const STATES: Record<Subscription['state'], { label: string; color: string }> = {
  active: { label: 'Active', color: 'pine' },
  past_due: { label: 'Past due', color: 'amber' },
  cancelled: { label: 'Cancelled', color: 'gray' },
};

const WORDS: Record<Subscription['state'], string> = {
  active: 'It renews by itself until it is cancelled.',
  past_due: 'The last payment did not come. The provider tries again.',
  cancelled: 'It has ended, and nothing more is charged.',
};
