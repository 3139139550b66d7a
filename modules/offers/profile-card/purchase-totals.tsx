import type { z } from 'zod';
import { moneyInWords } from '../money/money.contract.ts';
import type { contactPurchasesEndpoint } from '../order/order.contract.ts';
import { ordersInWords } from '../order/order-words.web.ts';
import classes from './purchases-card.module.css';

type Totals = z.input<typeof contactPurchasesEndpoint.reply>['totals'];

/** What a contact spent, in each currency: paid less refunded. */
export function PurchaseTotals({ totals }: { totals: Totals }) {
  if (totals.length === 0) return null;
  return (
    <dl className={classes.totals}>
      {totals.map(({ currency, spent, orders }) => (
        <div key={currency}>
          <dt>Spent in {ordersInWords(orders)}</dt>
          <dd className="tabular">{moneyInWords(spent, currency)}</dd>
        </div>
      ))}
    </dl>
  );
}
