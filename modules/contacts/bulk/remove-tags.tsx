import { Modal } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { Form } from '../../../platform/ui/form/form.tsx';
import type { Tag } from '../tags/tag.contract.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { type Asking, useStartBulk } from './bulk.web.ts';
import { TagsInput } from './tags-input.tsx';

/** Asks which tags go from picked contacts. */
export function RemoveTags({ onClose, ...asking }: Asking) {
  useFocusBack();
  const start = useStartBulk(asking);
  const form = useForm({
    initialValues: { tags: [] as Tag[] },
    validate: { tags: (tags) => (tags.length === 0 ? 'Choose at least one tag.' : null) },
  });
  return (
    <Modal opened onClose={onClose} title={`Remove tags from ${contactsInWords(asking.picked.number)}`}>
      <Form
        form={form}
        onSubmit={({ tags }) => start({ kind: 'removeTags', tagIds: tags.map(({ id }) => id) })}
        submitLabel="Remove tags"
        onCancel={onClose}
        guard={false}
      >
        <TagsInput label="Tags" {...form.getInputProps('tags')} value={form.getValues().tags} />
      </Form>
    </Modal>
  );
}
