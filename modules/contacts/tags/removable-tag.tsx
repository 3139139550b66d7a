import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './removable-tag.module.css';

interface Given {
  name: string;
  /** What stands in the chip, where it is more than the name. */
  children?: ReactNode;
  /** What the button does, for screen readers; "Remove tag VIP" unless given. */
  removeLabel?: string;
  /** Left out where the tag may not be removed. */
  onRemove?: () => void;
}

/** A tag as a chip with a button that takes it away. */
export function RemovableTag({ name, children = name, removeLabel, onRemove }: Given) {
  return (
    <span className={classes.chip}>
      <span className={classes.name}>{children}</span>
      {onRemove && (
        <CloseButton
          className={classes.remove}
          aria-label={removeLabel ?? `Remove tag ${name}`}
          iconSize={13}
          onClick={onRemove}
        />
      )}
    </span>
  );
}
