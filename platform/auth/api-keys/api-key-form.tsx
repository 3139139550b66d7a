import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Form } from '../../ui/form/form.tsx';
import { useRights } from '../../ui/rights/rights.tsx';
import { useAllRights } from '../rights/rights.web.ts';
import { RightsPicker } from '../rights/rights-picker.tsx';
import { useCreateApiKey } from './api-keys.web.ts';
import { NewKey } from './new-key.tsx';

/** Makes an API key, then shows it this once. */
export function ApiKeyForm({ onDone }: { onDone: () => void }) {
  const create = useCreateApiKey();
  const own = useRights();
  const all = useAllRights();
  const [key, setKey] = useState<string>();
  const form = useForm({
    initialValues: { name: '', rights: [] as string[], expiresInDays: '365' },
    validate: {
      name: (name) => (name.trim() ? null : 'Type what the key is for.'),
      rights: (rights) => (rights.length > 0 ? null : 'Choose at least one right.'),
    },
  });
  if (key) return <NewKey value={key} onDone={onDone} />;
  return (
    <Form
      form={form}
      guard={false}
      submitLabel="Create key"
      onCancel={onDone}
      onSubmit={async ({ name, rights, expiresInDays }) => {
        const days = expiresInDays === '' ? null : Number(expiresInDays);
        setKey((await create.mutateAsync({ name, rights, expiresInDays: days })).key);
      }}
    >
      <TextInput
        label="Name"
        description="What the key is for: “Online shop”."
        autoComplete="off"
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <RightsPicker
        label="Rights"
        description="What the key may do; never more than you may yourself."
        rights={all.filter(({ name }) => own.has(name))}
        {...form.getInputProps('rights')}
        value={form.values.rights}
      />
      <NativeSelect label="Good for" data={TERMS} {...form.getInputProps('expiresInDays')} />
    </Form>
  );
}

const TERMS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Without end' },
];
