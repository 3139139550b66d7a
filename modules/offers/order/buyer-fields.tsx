import { Group, TextInput } from '@mantine/core';
import type { RecordForm } from './record-form.web.ts';

/** Who bought, where no contact is given: found by the e-mail, or made. */
export function BuyerFields({ form }: { form: RecordForm }) {
  return (
    <>
      <TextInput
        type="email"
        label="E-mail of the buyer"
        description="The contact with this e-mail; if there is none, one is made."
        data-autofocus
        maxLength={254}
        {...form.getInputProps('email')}
      />
      <Group grow align="flex-start" gap="xs">
        <TextInput
          label="First name"
          placeholder="Optional"
          maxLength={200}
          {...form.getInputProps('firstName')}
        />
        <TextInput
          label="Last name"
          placeholder="Optional"
          maxLength={200}
          {...form.getInputProps('lastName')}
        />
      </Group>
    </>
  );
}
