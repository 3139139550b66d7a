import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCountries } from './contact.web.ts';
import classes from './country-select.module.css';
import { fittingCountries } from './fitting-countries.web.ts';

interface Given {
  label: string;
  /** A code; empty for none. */
  defaultValue?: string;
  onChange?: (code: string) => void;
  error?: ReactNode;
}

/** A country, found by its name or its code. */
export function CountrySelect({ defaultValue, onChange, ...given }: Given) {
  const { data = [] } = useCountries();
  return (
    <Select
      {...given}
      classNames={{ options: classes.options, option: classes.option }}
      withScrollArea={false}
      defaultValue={defaultValue || null}
      onChange={(code) => onChange?.(code ?? '')}
      placeholder="Name or code"
      searchable
      selectFirstOptionOnChange
      autoSelectOnBlur
      clearable
      openOnFocus={false}
      limit={60}
      autoComplete="off"
      data={data.map(({ code, name }) => ({ value: code, label: name }))}
      filter={filter}
      nothingFoundMessage="No country has this name or code"
      renderOption={({ option }) => <CountryOption {...option} />}
    />
  );
}

const filter: OptionsFilter = ({ options, search }) =>
  fittingCountries(
    options.filter((option) => 'value' in option),
    search,
  );

function CountryOption({ value, label }: ComboboxItem) {
  return (
    <span className={classes.country}>
      {label}
      <span className={classes.code}>{value}</span>
    </span>
  );
}
