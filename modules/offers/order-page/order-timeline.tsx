import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { OrderDetail } from '../order/order.contract.ts';
import classes from './order-timeline.module.css';

/** What happened to an order, and who did it. */
export function OrderTimeline({ entries }: { entries: OrderDetail['timeline'] }) {
  return (
    <Section title="Timeline">
      {entries.length === 0 && <Text c="dimmed">Nothing has happened yet.</Text>}
      <ol className={classes.entries}>
        {entries.map(({ id, title, text, actor, at }) => (
          <li key={id} className={classes.entry}>
            <p className={classes.title}>{title}</p>
            {text && <p className={classes.about}>{text}</p>}
            <p className={classes.about}>
              {actor} · <Time at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
