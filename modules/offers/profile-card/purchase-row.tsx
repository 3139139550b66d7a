import { IconCreditCardRefund, IconEye, IconReceipt } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { RowAction } from '../../../platform/ui/list/column.web.ts';
import { RowMenu } from '../../../platform/ui/list/row-menu.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { priceInWords } from '../offer/offer-words.web.ts';
import { openReceipt } from '../order/open-receipt.web.ts';
import type { OrderSummary } from '../order/order.contract.ts';
import { OrderStateBadge } from '../order/order-state-badge.tsx';
import { hasReceipt, keptOf } from '../order/order-words.web.ts';
import classes from './purchases-card.module.css';

interface Given {
  order: OrderSummary;
  onRefund: () => void;
}

/** One order of a contact: what, when, for how much, and how it stands. */
export function PurchaseRow({ order, onRefund }: Given) {
  const mayRefund = useRight('offers.refund') && keptOf(order) > 0;
  const actions: RowAction[] = [
    { label: 'View order', icon: IconEye, to: `/orders/${order.id}` },
    ...(hasReceipt(order)
      ? [{ label: 'Receipt', icon: IconReceipt, onClick: () => openReceipt(order.id) }]
      : []),
    ...(mayRefund ? [{ label: 'Refund', icon: IconCreditCardRefund, onClick: onRefund }] : []),
  ];
  return (
    <li className={classes.order}>
      <div className={classes.said}>
        <p className={classes.what}>
          <Link {...linkTo(`/orders/${order.id}`)}>{order.offer.name}</Link>{' '}
          <OrderStateBadge state={order.state} />
        </p>
        <p className={classes.when}>
          Order {order.number} · <Time at={order.createdAt} />
        </p>
      </div>
      <div className={classes.amount}>
        <p className="tabular">{priceInWords(order)}</p>
        {order.refunded > 0 && (
          <p className={classes.when}>{moneyInWords(order.refunded, order.currency)} refunded</p>
        )}
      </div>
      <RowMenu label={`order ${order.number}`} actions={actions} />
    </li>
  );
}
