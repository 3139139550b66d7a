import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './filter-bar.module.css';

interface Given {
  /** What it searches: "Search by name, e-mail or phone". */
  label: string;
  value: string;
  /** Called as one types, at rest of some 150 ms. */
  onChange: (value: string) => void;
}

/** A search field that answers as one types; the `/` key leads into it. */
export function SearchField({ label, value, onChange }: Given) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text;
    onChange(text);
  }, 150);
  // Back, forward and "clear filters" change the value from outside. What comes back of what was told is no such
  // change: by then one may have typed on.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useHotkeys([['/', () => input.current?.focus()]]);
  const type = (text: string) => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      ref={input}
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
