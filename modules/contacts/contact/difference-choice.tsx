import { Radio } from '@mantine/core';
import classes from './difference-choice.module.css';
import type { Choice, Difference } from './edited-meanwhile.web.ts';
import { TYPE_WORDS } from './type-badge.tsx';

interface Given {
  difference: Difference;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

/** One field with your value and the one it has now. */
export function DifferenceChoice({ difference, choice, onChoose }: Given) {
  const { label, yours, now, changedBy } = difference;
  return (
    <Radio.Group
      label={label}
      description={CHANGED_BY[changedBy]}
      value={choice ?? ''}
      onChange={(value) => onChoose(value === 'yours' ? 'yours' : 'now')}
    >
      <div className={classes.values}>
        <Radio className={classes.value} value="yours" label={shown(difference, yours)} description="Yours" />
        <Radio className={classes.value} value="now" label={shown(difference, now)} description="Now" />
      </div>
    </Radio.Group>
  );
}

const CHANGED_BY: Record<Difference['changedBy'], string> = {
  you: 'You changed this',
  others: 'Changed meanwhile',
  both: 'You both changed this',
};

function shown({ field }: Difference, value: string) {
  if (field === 'type') return value === 'customer' ? TYPE_WORDS.customer : TYPE_WORDS.lead;
  return value || <span className={classes.nothing}>empty</span>;
}
