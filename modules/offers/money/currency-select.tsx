import { Select, type SelectProps } from '@mantine/core';
import { currencyChoices } from './currencies.web.ts';

/** A currency, found by its letters or its name. */
export function CurrencySelect(given: Omit<SelectProps, 'data'>) {
  return (
    <Select
      label="Currency"
      {...given}
      data={CHOICES}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      limit={60}
      autoComplete="off"
      nothingFoundMessage="No currency has this name or code"
    />
  );
}

const CHOICES = currencyChoices();
