import { Combobox } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { Tag } from './tag.contract.ts';
import classes from './tag-picker.module.css';

/** The value of the option that makes a new tag. */
export const CREATE = 'create';

interface Given {
  label: string;
  found: { isPending: boolean; error: unknown };
  tags: readonly Tag[];
  create: string | undefined;
  isPicked: (tag: Tag) => boolean;
  more: boolean;
}

/** The options of a tag picker: each tag with the number of its contacts, then the new one. */
export function TagPickerOptions({ label, found, tags, create, isPicked, more }: Given) {
  return (
    <>
      <Combobox.Options className={classes.options} aria-label={label}>
        {tags.map((tag) => (
          <TagOption key={tag.id} tag={tag} picked={isPicked(tag)} />
        ))}
        {create && (
          <Combobox.Option value={CREATE} className={classes.option}>
            <IconPlus size={14} className={classes.mark} data-shown />
            <span className={classes.name}>Create “{create}”</span>
          </Combobox.Option>
        )}
      </Combobox.Options>
      {tags.length === 0 && !create && <Combobox.Empty>{emptyWord(found)}</Combobox.Empty>}
      {more && <Combobox.Footer className={classes.footer}>Type to find more</Combobox.Footer>}
    </>
  );
}

function TagOption({ tag, picked }: { tag: Tag; picked: boolean }) {
  return (
    <Combobox.Option value={tag.id} aria-selected={picked} className={classes.option}>
      <IconCheck size={14} className={classes.mark} data-shown={picked || undefined} />
      <span className={classes.name}>{tag.name}</span>
      <span className={classes.count}>{tag.contacts.toLocaleString('en')}</span>
    </Combobox.Option>
  );
}

function emptyWord({ isPending, error }: Given['found']) {
  if (error) return 'The tags could not be loaded';
  return isPending ? 'Loading …' : 'No tag found';
}
