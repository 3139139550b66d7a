import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import type { Tag } from './tag.contract.ts';
import { useCreateTag, useEditTag } from './tag.web.ts';

/** Makes a tag, or changes the one given. */
export function TagForm({ tag, onDone }: { tag?: Tag; onDone: () => void }) {
  const create = useCreateTag();
  const edit = useEditTag();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: tag?.name ?? '', description: tag?.description ?? '' },
  });
  const save = async (values: { name: string; description: string }) => {
    const { name } = tag
      ? await edit.mutateAsync({ id: tag.id, version: tag.version, ...values })
      : await create.mutateAsync(values);
    notifyDone(tag ? `“${name}” was saved` : `“${name}” was created`);
    onDone();
  };
  return (
    <Form
      form={form}
      onSubmit={save}
      submitLabel={tag ? 'Save' : 'Create tag'}
      onCancel={onDone}
      guard={false}
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={100}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Textarea
        label="Description"
        description="What it stands for, for those who will use it. Optional."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        key={form.key('description')}
        {...form.getInputProps('description')}
      />
    </Form>
  );
}
