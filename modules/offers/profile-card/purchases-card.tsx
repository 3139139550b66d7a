import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { OrderSummary } from '../order/order.contract.ts';
import { usePurchasesOf } from '../order/order.web.ts';
import { RefundDialog } from '../refund/refund-dialog.tsx';
import { PurchaseRow } from './purchase-row.tsx';
import { PurchaseTotals } from './purchase-totals.tsx';
import classes from './purchases-card.module.css';
import { RecordOrderButton } from './record-order-button.tsx';

/** What a contact bought: how much in all, and each order with what can be done about it. */
export default function PurchasesCard({ contactId }: { contactId: string }) {
  const { data } = usePurchasesOf(contactId);
  const [refunding, setRefunding] = useState<OrderSummary>();
  return (
    <>
      <PurchaseTotals totals={data.totals} />
      {data.orders.length === 0 && <Text c="dimmed">Nothing bought yet.</Text>}
      <ul className={classes.orders}>
        {data.orders.map((order) => (
          <PurchaseRow key={order.id} order={order} onRefund={() => setRefunding(order)} />
        ))}
      </ul>
      {data.more && (
        <p className={classes.more}>
          <Link {...linkTo(`/orders?contactId=${contactId}`)}>All orders of this contact</Link>
        </p>
      )}
      <RecordOrderButton contactId={contactId} />
      {refunding && <RefundDialog order={refunding} onClose={() => setRefunding(undefined)} />}
    </>
  );
}
