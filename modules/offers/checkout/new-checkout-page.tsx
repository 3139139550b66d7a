import { useNavigate } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useCreateCheckout } from './checkout.web.ts';
import classes from './checkout-fields.module.css';
import { CheckoutFields } from './checkout-fields.tsx';
import { bodyOf, type CheckoutValues, NEW_CHECKOUT, useCheckoutForm } from './checkout-form.web.ts';

export default function NewCheckoutPage() {
  const form = useCheckoutForm(NEW_CHECKOUT);
  const create = useCreateCheckout();
  const navigate = useNavigate();

  const save = async (values: CheckoutValues) => {
    const { id, title } = await create.mutateAsync(bodyOf(values));
    notifyDone(`“${title}” was created`);
    await navigate(linkTo(`/checkouts/${id}`));
  };

  return (
    <DetailPage back={{ label: 'Checkouts', to: '/checkouts' }} title="New checkout">
      <div className={classes.form}>
        <Form
          form={form}
          onSubmit={save}
          submitLabel="Create checkout"
          onCancel={() => void navigate(linkTo('/checkouts'))}
        >
          <CheckoutFields form={form} isNew />
        </Form>
      </div>
    </DetailPage>
  );
}
