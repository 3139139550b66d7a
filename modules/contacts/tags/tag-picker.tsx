import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useEffect, useState } from 'react';
import type { Tag } from './tag.contract.ts';
import { OFFERED, useOfferedTags } from './tag.web.ts';
import { tagOptions } from './tag-options.web.ts';
import classes from './tag-picker.module.css';
import { CREATE, TagPickerOptions } from './tag-picker-options.tsx';

interface Given {
  /** What the list offers, for screen readers: "Tags to add". */
  label: string;
  isPicked: (tag: Tag) => boolean;
  onPick: (tag: Tag) => void;
  /** Makes a new tag of what was typed; without it only existing tags are offered. */
  onCreate?: (name: string) => void;
  /** The button that opens the list. */
  children: (open: { onClick: () => void; 'aria-expanded': boolean }) => ReactElement;
}

/** Tags to pick from, found as one types; it stays open for several. */
export function TagPicker({ label, isPicked, onPick, onCreate, children }: Given) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: (source) => {
      setTyped('');
      combobox.resetSelectedOption();
      if (source === 'keyboard') combobox.focusTarget();
    },
  });
  const found = useOfferedTags(search, combobox.dropdownOpened);
  const answered = search === typed.trim() && !found.isPlaceholderData;
  const { tags, create } = tagOptions(found.data?.items ?? [], typed, answered);

  const { selectFirstOption } = combobox;
  // Enter takes the best match of what is typed; while nothing is, it takes only what the arrows chose.
  useEffect(() => {
    if (typed && (tags.length > 0 || create)) selectFirstOption();
  }, [typed, tags, create, selectFirstOption]);

  const submit = (value: string) => {
    const tag = tags.find(({ id }) => id === value);
    if (tag) onPick(tag);
    else if (value === CREATE && create) onCreate?.(create);
    setTyped('');
    combobox.focusSearchInput();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={280} position="bottom-start" shadow="lg">
      <Combobox.Target targetType="button">
        {children({ onClick: () => combobox.toggleDropdown(), 'aria-expanded': combobox.dropdownOpened })}
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Search
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={onCreate ? 'Find or create a tag' : 'Find a tag'}
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-label={label}
          maxLength={100}
        />
        <TagPickerOptions
          label={label}
          found={found}
          tags={tags}
          create={onCreate && create}
          isPicked={isPicked}
          more={(found.data?.items.length ?? 0) >= OFFERED}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
