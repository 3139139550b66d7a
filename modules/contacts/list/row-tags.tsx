import { Tooltip } from '@mantine/core';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { TagChip } from '../tags/tag-chip.tsx';
import classes from './list-columns.module.css';

const SHOWN = 2;

/** The first tags of a contact, and how many more it has. */
export function RowTags({ tags }: Pick<ContactSummary, 'tags'>) {
  if (tags.length === 0) return null;
  const more = tags.slice(SHOWN);
  return (
    <span className={classes.tags}>
      {tags.slice(0, SHOWN).map(({ id, name }) => (
        <TagChip key={id}>{name}</TagChip>
      ))}
      {more.length > 0 && (
        <Tooltip label={more.map(({ name }) => name).join(', ')} multiline maw={320}>
          <span className={classes.more}>+{more.length}</span>
        </Tooltip>
      )}
    </span>
  );
}
