import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import classes from './removable-tag.module.css';
import type { Tag } from './tag.contract.ts';
import { TagPicker } from './tag-picker.tsx';

interface Given {
  isPicked: (tag: Tag) => boolean;
  onPick: (tag: Tag) => void;
  onCreate: (name: string) => void;
}

/** A button beside chips that adds to them: tags at hand and new ones. */
export function AddTag(given: Given) {
  return (
    <TagPicker label="Tags to add" {...given}>
      {(open) => (
        <Button
          {...open}
          className={classes.add}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
        >
          Add tag
        </Button>
      )}
    </TagPicker>
  );
}
