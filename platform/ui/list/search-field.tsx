import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useReducer, useRef } from 'react';
import classes from './filter-bar.module.css';
import { isSettled, searchTextAfter } from './search-text.web.ts';
import { useListKey } from './use-list-key.web.ts';

interface Given {
  /** What it searches: "Search by name, e-mail or phone". */
  label: string;
  value: string;
  /** Called as one types, at a short rest. */
  onChange: (value: string) => void;
  /** Whether the answer for a text is there already; then `onChange` is called at once. */
  isAtHand?: (text: string) => boolean;
  /** The most characters that are answered; 200 unless given. */
  maxLength?: number;
}

// Long enough that a word typed at speed is asked for once, short enough that nobody waits for it.
const REST = 80;

/** A search field that answers as one types; the `/` key leads into it, and Escape out of it. */
export function SearchField({ label, value, onChange, isAtHand, maxLength = 200 }: Given) {
  const [text, happened] = useReducer(searchTextAfter, { typed: value, value, told: [] });
  if (value !== text.value) happened({ kind: 'came', value });
  const { typed } = text;
  const input = useRef<HTMLInputElement>(null);
  const tell = useDebouncedCallback((text: string) => {
    happened({ kind: 'told', text });
    onChange(text);
  }, REST);
  const settled = isSettled(text);
  // What was typed and not told yet has been replaced from outside.
  useEffect(() => {
    if (settled) tell.cancel();
  }, [settled, tell]);
  useListKey(({ kind }) => {
    if (kind === 'search') input.current?.focus();
    return kind === 'search';
  });
  const type = (text: string) => {
    happened({ kind: 'typed', text });
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
      maxLength={maxLength}
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
