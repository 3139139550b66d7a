import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { daysInWords } from '../offer/terms-words.contract.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import classes from './order-page.module.css';

/** What the order sold, as it was then. */
export function OrderItems({ order: { items, kind } }: { order: OrderDetail }) {
  return (
    <Section title="Items">
      {items.length === 0 && <Text c="dimmed">The offer grants no product.</Text>}
      <ul className={classes.rows}>
        {items.map(({ productId, name, accessDays }) => (
          <li key={productId} className={classes.row}>
            <span>{name}</span>
            <span className={classes.soft}>{durationOf(accessDays, kind)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function durationOf(days: number | null, kind: OrderDetail['kind']): string {
  if (days === null) return kind === 'subscription' ? 'Access while it is paid' : 'Access without end date';
  return `Access for ${daysInWords(days)}`;
}
