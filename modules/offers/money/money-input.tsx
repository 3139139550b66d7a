import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { digitsOf } from './currencies.contract.ts';
import { readMoney } from './money.contract.ts';
import classes from './money-input.module.css';

interface Given extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'leftSection'> {
  /** By its three letters; shown before the amount. */
  currency: string;
  /** In minor units; null while what was typed is no amount. */
  value: number | null;
  onChange: (minor: number | null) => void;
}

/** A field for an amount of money, typed as people write it: "49", "49.90", "1'200,50". */
export function MoneyInput({ currency, value, onChange, ...rest }: Given) {
  const [typed, setTyped] = useState(() => typedAmount(value, currency));
  // Only what comes from outside replaces what someone typed: "49." stays as it is while it means 49.00.
  const shown = readMoney(typed, currency) === value ? typed : typedAmount(value, currency);
  return (
    <TextInput
      {...rest}
      className={classes.field}
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span className={classes.currency}>{currency}</span>}
      leftSectionWidth="3.25rem"
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readMoney(currentTarget.value, currency));
      }}
      onBlur={(event) => {
        if (value !== null) setTyped(typedAmount(value, currency));
        rest.onBlur?.(event);
      }}
    />
  );
}

/** An amount as one types it, without its currency: "49.00"; empty for none. */
function typedAmount(minor: number | null, currency: string): string {
  if (minor === null) return '';
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
