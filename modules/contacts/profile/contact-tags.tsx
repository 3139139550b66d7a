import { Text } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import type { Contact } from '../contact/contact.contract.ts';
import { AddTag } from '../tags/add-tag.tsx';
import { RemovableTag } from '../tags/removable-tag.tsx';
import classes from './profile.module.css';
import { useAddTag, useRemoveTag } from './profile.web.ts';
import { TagReasons } from './tag-reasons.tsx';

/** The tags of a contact, each with its reasons, to add to and to take from. */
export function ContactTags({ contact: { id, tags } }: { contact: Contact }) {
  const mayEdit = useRight('contacts.edit');
  const add = useAddTag(id);
  const remove = useRemoveTag(id);
  const has = (tagId: string) => tags.some((tag) => tag.id === tagId);
  const addTag = (name: string) => add.mutate(name, { onError: notifyFailed });
  const removeTag = (tagId: string) => remove.mutate(tagId, { onError: notifyFailed });
  return (
    <Section title="Tags">
      <div className={classes.tags}>
        {tags.map((tag) => (
          <RemovableTag key={tag.id} name={tag.name} onRemove={mayEdit ? () => removeTag(tag.id) : undefined}>
            <TagReasons tag={tag} />
          </RemovableTag>
        ))}
        {mayEdit && (
          <AddTag
            isPicked={(tag) => has(tag.id)}
            onPick={(tag) => (has(tag.id) ? removeTag(tag.id) : addTag(tag.name))}
            onCreate={addTag}
          />
        )}
        {tags.length === 0 && !mayEdit && <Text c="dimmed">No tags</Text>}
      </div>
    </Section>
  );
}
