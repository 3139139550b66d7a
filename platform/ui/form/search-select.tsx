import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';

interface Option {
  value: string;
  label: string;
}

interface Given extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | null;
  onChange: (value: string | null) => void;
  /** What fits the search, with what is chosen. */
  options: readonly Option[];
  /** What is chosen, as one says it: "offer". */
  noun: string;
  /** Told what to look for as one types, at rest of 150 ms. */
  onSearch: (search: string) => void;
  isPending: boolean;
  failed: boolean;
}

/** A field that takes one of many; typing finds those that are not among the first. */
export function SearchSelect({
  value,
  onChange,
  options,
  noun,
  onSearch,
  isPending,
  failed,
  ...rest
}: Given) {
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState('');
  const named = options.find((option) => option.value === value)?.label;
  // The name of what is chosen stands in the field without anyone looking for it.
  const [search] = useDebouncedValue(typed === picked || typed === named ? '' : typed, 150);
  useEffect(() => onSearch(search), [search, onSearch]);
  return (
    <Select
      {...rest}
      value={value}
      data={options}
      onChange={(id, option) => {
        setPicked(option?.label ?? '');
        onChange(id);
      }}
      searchable
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={isPending ? 'Loading…' : `No ${noun} fits.`}
      error={rest.error ?? (failed && `The ${noun}s could not be loaded. Try again.`)}
    />
  );
}
