import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Timeline, TimelineEntry, TimelineText } from '../../../platform/ui/detail/timeline.tsx';
import type { OrderDetail } from '../order/order.contract.ts';

/** What happened to an order, and who did it. */
export function OrderTimeline({ entries }: { entries: OrderDetail['timeline'] }) {
  return (
    <Section title="Timeline">
      {entries.length === 0 && <Text c="dimmed">Nothing has happened yet.</Text>}
      <Timeline>
        {entries.map(({ id, title, text, actor, at }) => (
          <TimelineEntry key={id} title={title} who={actor} at={at}>
            {text && <TimelineText>{text}</TimelineText>}
          </TimelineEntry>
        ))}
      </Timeline>
    </Section>
  );
}
