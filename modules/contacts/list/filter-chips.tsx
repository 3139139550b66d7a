import { Button } from '@mantine/core';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { RemovableTag } from '../tags/removable-tag.tsx';
import { useTagNames } from '../tags/tag.web.ts';
import classes from './contact-filters.module.css';
import { contactsFilters } from './list-slots.web.ts';
import { conditionName, withCondition } from './where-url.web.ts';

interface Given {
  tags: readonly string[];
  withoutTags: readonly string[];
  /** The conditions of other modules. */
  where: readonly string[];
  onRemove: (id: string) => void;
  onRemoveWithout: (id: string) => void;
  onWhere: (where: string[]) => void;
  onClear: () => void;
}

/** The tags and conditions that narrow the list, each to be taken away, and the way to all contacts. */
export function FilterChips(given: Given) {
  const { tags, withoutTags, where, onRemove, onRemoveWithout, onWhere, onClear } = given;
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
      {[...new Set(where.map(conditionName))].map((name) => (
        <ConditionChip
          key={name}
          name={name}
          onRemove={() => onWhere(withCondition(where, name, undefined))}
        />
      ))}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        Clear all
      </Button>
    </div>
  );
}

// Its value is the module's to say, in the control that sets it.
function ConditionChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const title = useFills(contactsFilters.name).find(({ id }) => id === name)?.title ?? name;
  return <RemovableTag name={title} removeLabel={`Remove filter ${title}`} onRemove={onRemove} />;
}
