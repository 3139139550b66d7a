import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import type { Entitlement } from './entitlement.contract.ts';
import { useRevokeAccess } from './entitlement.web.ts';

/** Takes access away, for a reason that is kept. */
export function RevokeAccess({ access, onDone }: { access: Entitlement; onDone: () => void }) {
  const revoke = useRevokeAccess();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : 'Say why.') },
  });
  const save = async ({ reason }: { reason: string }) => {
    await revoke.mutateAsync({ id: access.id, reason });
    notifyDone(`Access to ${access.product.name} was revoked`);
    onDone();
  };
  return (
    <Form form={form} onSubmit={save} submitLabel="Revoke access" onCancel={onDone} guard={false}>
      <Text>
        It ends at once{access.tag && `, with the tag “${access.tag.name}” unless the product keeps it`}. You
        can restore it later. No money is given back.
      </Text>
      <Textarea
        label="Why"
        description="For those who look at this contact later."
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
    </Form>
  );
}
