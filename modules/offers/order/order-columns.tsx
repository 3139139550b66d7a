import { Link } from '@tanstack/react-router';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { priceInWords } from '../offer/offer-words.web.ts';
import type { OrderSummary } from './order.contract.ts';
import classes from './order-columns.module.css';
import { OrderStateBadge } from './order-state-badge.tsx';

/** What the list shows of an order. */
export const ORDER_COLUMNS: readonly Column<OrderSummary>[] = [
  { key: 'number', label: 'Number', width: '6.5rem', render: (order) => <OrderNumber order={order} /> },
  { key: 'contact', label: 'Contact', render: (order) => <Buyer order={order} /> },
  { key: 'offer', label: 'Offer', onPhone: 'line', render: ({ offer }) => offer.name },
  { key: 'state', label: 'State', width: '9rem', render: ({ state }) => <OrderStateBadge state={state} /> },
  {
    key: 'amount',
    label: 'Amount',
    width: '10rem',
    align: 'end',
    render: (order) => <Amount order={order} />,
  },
  {
    key: 'date',
    label: 'Date',
    sort: 'createdAt',
    firstSort: 'descending',
    width: '8.5rem',
    render: ({ createdAt }) => <Time at={createdAt} />,
  },
];

// On a phone no header says what the number is.
function OrderNumber({ order: { number } }: { order: OrderSummary }) {
  return (
    <>
      <span className={classes.word}>Order </span>
      {number}
    </>
  );
}

function Buyer({ order: { contact } }: { order: OrderSummary }) {
  if (!contact) return <span className={classes.gone}>Deleted contact</span>;
  return <Link {...linkTo(`/contacts/${contact.id}`)}>{contact.name}</Link>;
}

function Amount({ order }: { order: OrderSummary }) {
  return (
    <>
      {priceInWords(order)}
      {order.refunded > 0 && (
        <span className={classes.refunded}>−{moneyInWords(order.refunded, order.currency)}</span>
      )}
    </>
  );
}
