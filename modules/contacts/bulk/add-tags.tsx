import { Modal } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { Form } from '../../../platform/ui/form/form.tsx';
import { TagNamesInput } from '../tags/tag-names-input.tsx';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { type Asking, useStartBulk } from './bulk.web.ts';

/** Asks which tags picked contacts get, those at hand and new ones. */
export function AddTags({ onClose, ...asking }: Asking) {
  useFocusBack();
  const start = useStartBulk(asking);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { tags: [] as string[] },
    validate: { tags: (tags) => (tags.length === 0 ? 'Choose at least one tag.' : null) },
  });
  return (
    <Modal opened onClose={onClose} title={`Add tags to ${contactsInWords(asking.picked.number)}`}>
      <Form
        form={form}
        onSubmit={({ tags }) => start({ kind: 'addTags', tags })}
        submitLabel="Add tags"
        onCancel={onClose}
        guard={false}
      >
        <TagNamesInput label="Tags" key={form.key('tags')} {...form.getInputProps('tags')} />
      </Form>
    </Modal>
  );
}
