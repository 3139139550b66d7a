import { ActionIcon, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { MAX_ACCESS_DAYS } from './offer.contract.ts';
import classes from './offer-form.module.css';
import type { GrantedValue } from './offer-values.web.ts';

interface Given {
  product: GrantedValue;
  /** What stands where no days are given: "Without end". */
  endless: string;
  onChange: (product: GrantedValue) => void;
  onRemove: () => void;
}

/** One product of an offer: its name, for how many days, and away with it. */
export function GrantedProductRow({ product, endless, onChange, onRemove }: Given) {
  return (
    <li className={classes.product}>
      <span>{product.name}</span>
      <NumberInput
        className={classes.days}
        aria-label={`Days of access to ${product.name}`}
        placeholder={endless}
        suffix=" days"
        min={1}
        max={MAX_ACCESS_DAYS}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        hideControls
        value={product.accessDays ?? ''}
        onChange={(days) => onChange({ ...product, accessDays: Number(days) || null })}
      />
      <ActionIcon aria-label={`Take ${product.name} out`} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
