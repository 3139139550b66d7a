import { moneyInWords } from '../money/money.contract.ts';
import type { Sale } from './sale.contract.ts';
import classes from './sale-page.module.css';

/** The price, large, and how often it is paid. */
export function PriceLine({
  price,
}: {
  price: Pick<Sale['offer'], 'kind' | 'amount' | 'currency' | 'period'>;
}) {
  return (
    <p className={classes.price}>
      {price.kind === 'free' ? 'Free' : moneyInWords(price.amount, price.currency)}
      {price.period && <span className={classes.period}> a {price.period}</span>}
    </p>
  );
}
