import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import classes from './filter-bar.module.css';
import { useListKey } from './use-list-key.web.ts';

interface Given {
  /** What it searches: "Search by name, e-mail or phone". */
  label: string;
  value: string;
  /** Called as one types, at rest of some 150 ms. */
  onChange: (value: string) => void;
}

/** A search field that answers as one types; the `/` key leads into it, and Escape out of it. */
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
  useListKey(({ kind }) => {
    if (kind === 'search') input.current?.focus();
    return kind === 'search';
  });
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
      onKeyDown={leaveAtEscape}
      leftSection={<IconSearch size={16} />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear search" onClick={() => type('')} />}
    />
  );
}

// Browsers would empty the field; it is left as it stands, for the keys of the list.
function leaveAtEscape(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.currentTarget.blur();
}
