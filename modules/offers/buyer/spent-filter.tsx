import { Group, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { FilterGiven } from '../../contacts/public.web.tsx';
import { CurrencySelect } from '../money/currency-select.tsx';
import { MoneyInput } from '../money/money-input.tsx';
import { readSpent, type Spent, writeSpent } from './buyer.contract.ts';

/** Narrows the list of contacts to those who spent between two amounts; told when a field is left, or at Enter. */
export default function SpentFilter({ value, onChange }: FilterGiven) {
  const title = useId();
  const [range, setRange] = useState<Spent>(() => rangeOf(value));
  const [told, setTold] = useState(value);
  // Only what comes from outside, as Clear all, replaces what someone typed.
  if (value !== told) {
    setTold(value);
    if (value !== writeSpent(range)) setRange(rangeOf(value, range.currency));
  }
  const tell = () => writeSpent(range) !== value && onChange(writeSpent(range));
  const tellAtEnter = ({ key }: KeyboardEvent) => key === 'Enter' && tell();
  const isTurned = range.least !== null && range.most !== null && range.least > range.most;
  const field = { currency: range.currency, onBlur: tell, onKeyDown: tellAtEnter };
  return (
    <Stack gap="xs" role="group" aria-labelledby={title}>
      <Text id={title} size="sm" fw={500}>
        Total spent
      </Text>
      <CurrencySelect
        aria-label="Currency"
        value={range.currency}
        onChange={(chosen) => {
          const currency = chosen ?? range.currency;
          const changed = { ...range, currency };
          setRange(changed);
          if (writeSpent(changed) !== value) onChange(writeSpent(changed));
        }}
      />
      <Group gap="xs" grow align="start">
        <MoneyInput
          {...field}
          aria-label="At least"
          placeholder="At least"
          value={range.least}
          onChange={(least) => setRange({ ...range, least })}
        />
        <MoneyInput
          {...field}
          aria-label="At most"
          placeholder="At most"
          value={range.most}
          error={isTurned && 'Less than at least.'}
          onChange={(most) => setRange({ ...range, most })}
        />
      </Group>
    </Stack>
  );
}

function rangeOf(value: string | undefined, currency = 'CHF'): Spent {
  return (value && readSpent(value)) || { currency, least: null, most: null };
}
