import { Badge } from '@mantine/core';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { moneyInWords } from '../money/money.contract.ts';
import { type Refund, refusalOf } from '../refund/refund-words.web.ts';
import classes from './order-page.module.css';

/** Money that went back, is on its way, or was refused. */
export function RefundRow({ refund, currency }: { refund: Refund; currency: string }) {
  const { label, color } = STATES[refund.state];
  return (
    <li className={classes.row}>
      <span>
        <Badge color={color}>{label}</Badge> {refund.reason}
        {refund.state === 'failed' && <span className={classes.refusal}>{refusalOf(refund)}</span>}
        <span className={classes.about}>
          {refund.actor} · <Time at={refund.finishedAt ?? refund.createdAt} />
          {refund.state !== 'failed' && takenAlong(refund)}
        </span>
      </span>
      <span className="tabular">{moneyInWords(refund.amount, currency)}</span>
    </li>
  );
}

function takenAlong({ revokesAccess, withdrawsTags }: Refund): string {
  if (revokesAccess && withdrawsTags) return ' · with access and tags';
  if (revokesAccess) return ' · with access';
  return withdrawsTags ? ' · with tags' : '';
}

const STATES: Record<Refund['state'], { label: string; color: string }> = {
  pending: { label: 'On its way', color: 'amber' },
  succeeded: { label: 'Refunded', color: 'pine' },
  failed: { label: 'Refused', color: 'red' },
};
