import type { ContactSummary } from '../contact/contact.contract.ts';
import { TagChip } from '../tags/tag-chip.tsx';
import { fittingNames } from './fitting-names.web.ts';
import classes from './list-columns.module.css';

/** The first tags of a contact, and how many more it has. */
export function RowTags({ tags }: Pick<ContactSummary, 'tags'>) {
  if (tags.length === 0) return null;
  const shown = fittingNames(tags.map(({ name }) => name));
  const more = tags.slice(shown.length);
  return (
    <span className={classes.tags}>
      {shown.map((name) => (
        <TagChip key={name}>{name}</TagChip>
      ))}
      {more.length > 0 && (
        <span className={classes.more} title={more.map(({ name }) => name).join(', ')}>
          +{more.length}
        </span>
      )}
    </span>
  );
}
