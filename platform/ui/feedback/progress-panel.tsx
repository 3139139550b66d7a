import { Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './progress-panel.module.css';

interface Given {
  /** What is going on: "Importing people.csv". */
  label: string;
  done: number;
  /** Unknown at first for work whose size shows on the way. */
  total?: number;
  /** Named counts under the bar: `[{ label: 'created', value: 12 }]`. */
  counts?: readonly { label: string; value: number }[];
  /** Buttons: cancel, say. */
  children?: ReactNode;
}

/** Long work that can be left and returned to: its label, how far it is, and its counts. */
export function ProgressPanel({ label, done, total, counts = [], children }: Given) {
  const percent = total ? Math.min(100, (done / total) * 100) : total === 0 ? 100 : 0;
  return (
    <section className={classes.root} aria-label={label}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text fw={560}>{label}</Text>
        <Text c="dimmed" size="sm" className={`tabular ${classes.far}`} role="status">
          {total === undefined ? `${number(done)} so far` : `${number(done)} of ${number(total)}`}
        </Text>
      </Group>
      <Progress.Root size="md" radius="xl">
        <Progress.Section
          value={total === undefined ? 100 : percent}
          striped={total === undefined}
          animated={total === undefined}
          aria-label={label}
          aria-valuetext={total === undefined ? `${number(done)} so far` : `${Math.floor(percent)} %`}
        />
      </Progress.Root>
      {counts.length > 0 && (
        <dl className={classes.counts}>
          {counts.map(({ label: name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="tabular">{number(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {children && <Group mt="md">{children}</Group>}
    </section>
  );
}

function number(value: number) {
  return value.toLocaleString('en');
}
