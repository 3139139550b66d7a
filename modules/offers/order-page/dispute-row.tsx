import { Badge } from '@mantine/core';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import classes from './order-page.module.css';

type Dispute = OrderDetail['disputes'][number];

/** A payment that the buyer's bank wants back, and how that ended. */
export function DisputeRow({ dispute, currency }: { dispute: Dispute; currency: string }) {
  const { state, amount, openedAt, closedAt } = dispute;
  const { label, color } = STATES[state];
  return (
    <li className={classes.row}>
      <span>
        <Badge color={color}>{label}</Badge>
        <span className={classes.about}>
          Opened <Time at={openedAt} />
          {closedAt && (
            <>
              , closed <Time at={closedAt} />
            </>
          )}
        </span>
      </span>
      <span className="tabular">{moneyInWords(amount, currency)}</span>
    </li>
  );
}

const STATES: Record<Dispute['state'], { label: string; color: string }> = {
  open: { label: 'Open', color: 'red' },
  won: { label: 'Won', color: 'pine' },
  lost: { label: 'Lost', color: 'gray' },
};
