import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../ui/feedback/notify.tsx';
import { Form } from '../../ui/form/form.tsx';
import { useRename } from './session.web.ts';

/** Changes the name under which somebody appears in histories. */
export function NameForm({ name }: { name: string }) {
  const rename = useRename();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name },
    validate: { name: (typed) => (typed.trim() ? null : 'Type your name.') },
  });
  return (
    <Form
      form={form}
      submitLabel="Save name"
      onSubmit={async (values) => {
        await rename.mutateAsync(values.name);
        notifyDone('Your name was saved');
      }}
    >
      <TextInput
        label="Your name"
        description="As it stands beside what you change."
        autoComplete="name"
        maxLength={200}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
    </Form>
  );
}
