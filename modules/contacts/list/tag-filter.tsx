import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { TagPicker } from '../tags/tag-picker.tsx';
import classes from './contact-filters.module.css';

interface Given {
  /** "With tags" or "Without tags". */
  label: string;
  ids: readonly string[];
  onToggle: (id: string) => void;
}

/** A filter by tags: a button that says how many are set, and opens the list of all. */
export function TagFilter({ label, ids, onToggle }: Given) {
  return (
    <TagPicker label={label} isPicked={({ id }) => ids.includes(id)} onPick={({ id }) => onToggle(id)}>
      {(open) => (
        <Button
          {...open}
          variant="default"
          px="sm"
          fw={480}
          rightSection={
            ids.length > 0 ? (
              <span className={classes.count}>{ids.length}</span>
            ) : (
              <IconChevronDown size={14} />
            )
          }
        >
          {label}
        </Button>
      )}
    </TagPicker>
  );
}
