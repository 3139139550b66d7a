import { Modal, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { Form } from '../../../platform/ui/form/form.tsx';
import { contactType } from '../contact/contact.contract.ts';
import { TYPE_WORDS } from '../contact/type-badge.tsx';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { type Asking, useStartBulk } from './bulk.web.ts';

/** Asks which type picked contacts become. */
export function SetType({ onClose, ...asking }: Asking) {
  useFocusBack();
  const start = useStartBulk(asking);
  const form = useForm({ mode: 'uncontrolled', initialValues: { type: 'customer' } });
  return (
    <Modal opened onClose={onClose} title={`Set the type of ${contactsInWords(asking.picked.number)}`}>
      <Form
        form={form}
        onSubmit={({ type }) => start({ kind: 'setType', type: contactType.parse(type) })}
        submitLabel="Set type"
        onCancel={onClose}
        guard={false}
      >
        <Radio.Group label="Type" key={form.key('type')} {...form.getInputProps('type')}>
          <Stack gap="xs" mt="xs">
            {contactType.options.map((type) => (
              <Radio key={type} value={type} label={TYPE_WORDS[type]} />
            ))}
          </Stack>
        </Radio.Group>
      </Form>
    </Modal>
  );
}
