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
  /** Called as one types, at a short rest. */
  onChange: (value: string) => void;
  /** Whether the answer for a text is there already; then `onChange` is called at once. */
  isAtHand?: (text: string) => boolean;
}

// Long enough that a word typed at speed is asked for once, short enough that nobody waits for it.
const REST = 80;

/** A search field that answers as one types; the `/` key leads into it, and Escape out of it. */
export function SearchField({ label, value, onChange, isAtHand }: Given) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text;
    onChange(text);
  }, REST);
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
    if (isAtHand?.(text)) tell.flush();
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
