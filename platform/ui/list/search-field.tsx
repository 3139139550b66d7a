import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './filter-bar.module.css';

interface Given {
  /** What it searches: "Search by name, e-mail or phone". */
  label: string;
  value: string;
  /** Called as one types, at rest of some 150 ms. */
  onChange: (value: string) => void;
}

/** A search field that answers as one types. */
export function SearchField({ label, value, onChange }: Given) {
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 150);
  // Back, forward and "clear filters" change the value from outside.
  useEffect(() => setTyped(value), [value]);
  const type = (text: string) => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear search" onClick={() => type('')} />}
    />
  );
}
