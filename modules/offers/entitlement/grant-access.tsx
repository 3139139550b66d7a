import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { ProductSelect } from '../product/product-select.tsx';
import { checkDay, EndField, endOf } from './end-field.tsx';
import { useGrantAccess } from './entitlement.web.ts';
import { dayAfter } from './last-moment.web.ts';

const DAYS = 30;

/** Grants a contact access to a product by hand, for a reason that is kept. */
export function GrantAccess({ contactId, onDone }: { contactId: string; onDone: () => void }) {
  const grant = useGrantAccess();
  const form = useForm({
    initialValues: { productId: '', reason: '', endless: true, day: dayAfter(DAYS, new Date()) },
    validate: {
      productId: (id) => (id ? null : 'Choose a product.'),
      reason: (reason) => (reason.trim() ? null : 'Say why.'),
      day: checkDay,
    },
  });
  const save = async (values: typeof form.values) => {
    const { productId, reason } = values;
    const { product } = await grant.mutateAsync({ contactId, productId, reason, endsAt: endOf(values) });
    notifyDone(`Access to ${product.name} was granted`);
    onDone();
  };
  return (
    <Form form={form} onSubmit={save} submitLabel="Grant access" onCancel={onDone} guard={false}>
      <ProductSelect
        label="Product"
        data-autofocus
        {...form.getInputProps('productId')}
        value={form.values.productId || null}
      />
      <Textarea
        label="Why"
        description="For those who look at this contact later: “Speaker at the summit”."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <EndField form={form} />
    </Form>
  );
}
