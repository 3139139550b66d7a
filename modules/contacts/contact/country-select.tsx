import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useCountries } from './contact.web.ts';
import classes from './country-select.module.css';
import { countryMeant, fittingCountries } from './fitting-countries.web.ts';

interface Given {
  label: string;
  /** A code; empty for none. */
  defaultValue?: string;
  onChange?: (code: string) => void;
  error?: ReactNode;
  required?: boolean;
  /** What the browser may fill it with: nothing unless given. */
  autoComplete?: string;
}

/** A country, found by its name or its code; what is typed without a doubt counts also when it was not picked. */
export function CountrySelect({ defaultValue, onChange, autoComplete = 'off', ...given }: Given) {
  const [code, setCode] = useState(defaultValue || null);
  const typed = useRef<string>(undefined);
  const countries = (useCountries().data ?? []).map((country) => ({
    value: country.code,
    label: country.name,
  }));
  const choose = (chosen: string | null) => {
    typed.current = undefined;
    setCode(chosen);
    onChange?.(chosen ?? '');
  };
  const leave = () => {
    const meant = typed.current === undefined ? undefined : countryMeant(countries, typed.current);
    typed.current = undefined;
    if (meant !== undefined) choose(meant);
  };
  return (
    <Select
      {...given}
      classNames={{ options: classes.options, option: classes.option }}
      value={code}
      onChange={choose}
      onInput={(event) => {
        typed.current = event.currentTarget.value;
      }}
      onBlurCapture={leave}
      data={countries}
      filter={filter}
      searchable
      selectFirstOptionOnChange
      clearable
      allowDeselect={false}
      withScrollArea={false}
      limit={60}
      autoComplete={autoComplete}
      placeholder="Name or code"
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
