import { Button } from '@mantine/core';
import { RemovableTag } from '../tags/removable-tag.tsx';
import { useTagNames } from '../tags/tag.web.ts';
import classes from './contact-filters.module.css';

interface Given {
  tags: readonly string[];
  withoutTags: readonly string[];
  onRemove: (id: string) => void;
  onRemoveWithout: (id: string) => void;
  onClear: () => void;
}

/** The tags that narrow the list, each to be taken away, and the way to all contacts. */
export function FilterChips({ tags, withoutTags, onRemove, onRemoveWithout, onClear }: Given) {
  const nameOf = useTagNames([...new Set([...tags, ...withoutTags])]);
  const chip = (how: 'with' | 'without', id: string, remove: (id: string) => void) => {
    const found = nameOf(id);
    const name = found === null ? 'a deleted tag' : (found ?? '…');
    const removeLabel = `Remove filter ${how} ${name}`;
    return (
      <RemovableTag key={how + id} name={name} removeLabel={removeLabel} onRemove={() => remove(id)}>
        <span className={classes.how}>{how}</span> {name}
      </RemovableTag>
    );
  };
  return (
    <div className={classes.chips}>
      {tags.map((id) => chip('with', id, onRemove))}
      {withoutTags.map((id) => chip('without', id, onRemoveWithout))}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        Clear all
      </Button>
    </div>
  );
}
