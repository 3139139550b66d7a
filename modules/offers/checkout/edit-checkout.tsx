import { useState } from 'react';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import type { Checkout } from './checkout.contract.ts';
import { useEditCheckout } from './checkout.web.ts';
import { CheckoutFields } from './checkout-fields.tsx';
import { bodyOf, type CheckoutValues, useCheckoutForm, valuesOf } from './checkout-form.web.ts';

/** The form of a checkout that there is. */
export function EditCheckout({ checkout }: { checkout: Checkout }) {
  // As the form was opened with: what is fetched later must not pass for seen.
  const [opened, setOpened] = useState(checkout);
  const form = useCheckoutForm(valuesOf(opened));
  const edit = useEditCheckout();

  const save = async (values: CheckoutValues) => {
    const { id, version } = opened;
    const saved = await edit.mutateAsync({ id, version, ...bodyOf(values) });
    setOpened(saved);
    form.setValues(valuesOf(saved));
    notifyDone(`“${saved.title}” was saved`);
  };

  return (
    <Form form={form} onSubmit={save} submitLabel="Save">
      <CheckoutFields form={form} />
    </Form>
  );
}
