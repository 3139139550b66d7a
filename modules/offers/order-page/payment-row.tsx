import { Time } from '../../../platform/ui/feedback/time.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import { providerInWords } from '../payment/provider-words.contract.ts';
import type { Payment } from '../refund/refund-words.web.ts';
import classes from './order-page.module.css';

/** Money that came in, and how. */
export function PaymentRow({ payment, currency }: { payment: Payment; currency: string }) {
  const { method, provider, reference, amount, paidAt } = payment;
  return (
    <li className={classes.row}>
      <span>
        {method ?? providerInWords(provider)}
        <span className={classes.about}>
          <Time at={paidAt} />
          {provider !== 'manual' && ` · ${providerInWords(provider)} ${reference}`}
        </span>
      </span>
      <span className="tabular">{moneyInWords(amount, currency)}</span>
    </li>
  );
}
