import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import type { OrderDetail } from '../order/order.contract.ts';
import { DisputeRow } from './dispute-row.tsx';
import classes from './order-page.module.css';
import { PaymentRow } from './payment-row.tsx';
import { RefundRow } from './refund-row.tsx';

/** The money of an order: what came in, what went back or did not, and what is disputed. */
export function OrderMoney({ order }: { order: OrderDetail }) {
  const { payments, refunds, disputes, currency } = order;
  if (order.kind === 'free') return null;
  return (
    <>
      <Section title="Payments">
        {payments.length === 0 && <Text c="dimmed">Nothing was paid yet.</Text>}
        <ul className={classes.rows}>
          {payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} currency={currency} />
          ))}
        </ul>
      </Section>
      {refunds.length > 0 && (
        <Section title="Refunds">
          <ul className={classes.rows}>
            {refunds.map((refund) => (
              <RefundRow key={refund.id} refund={refund} currency={currency} />
            ))}
          </ul>
        </Section>
      )}
      {disputes.length > 0 && (
        <Section title="Disputes">
          <ul className={classes.rows}>
            {disputes.map((dispute) => (
              <DisputeRow key={dispute.id} dispute={dispute} currency={currency} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
