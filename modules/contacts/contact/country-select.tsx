import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { useCountries } from './contact.web.ts';
import classes from './country-select.module.css';
import { fittingCountries } from './fitting-countries.web.ts';

/** A country, found by its name or its code. */
export function CountrySelect(given: SelectProps) {
  const { data = [] } = useCountries();
  return (
    <Select
      {...given}
      searchable
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
    <span className={classes.option}>
      {label}
      <span className={classes.code}>{value}</span>
    </span>
  );
}
