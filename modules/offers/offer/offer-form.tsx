import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { TagIdsInput } from '../../contacts/public.web.tsx';
import { MAX_NAME } from '../product/text.contract.ts';
import classes from './offer-form.module.css';
import { OfferPrice } from './offer-price.tsx';
import { OfferProducts } from './offer-products.tsx';
import { faults, type OfferValues } from './offer-values.web.ts';

interface Given {
  initial: OfferValues;
  submitLabel: string;
  /** Saves; what it throws is shown at its field. */
  onSave: (values: OfferValues) => Promise<unknown>;
}

/** Everything about an offer on one page: name, price, products, tags. Leads back to the list. */
export function OfferForm({ initial, submitLabel, onSave }: Given) {
  const form = useForm<OfferValues>({ initialValues: initial, validate: faults });
  const navigate = useNavigate();
  const leave = () => navigate(linkTo('/offers'));
  const save = async (values: OfferValues) => {
    await onSave(values);
    form.resetDirty();
    await leave();
  };
  const { kind, products, tagIds } = form.getValues();
  return (
    <div className={classes.form}>
      <Form form={form} onSubmit={save} submitLabel={submitLabel} onCancel={() => void leave()}>
        <Section title="Offer">
          <div className={classes.fields}>
            <TextInput
              label="Name"
              description="Buyers see it on the checkout and on the receipt."
              maxLength={MAX_NAME}
              {...form.getInputProps('name')}
            />
            <OfferPrice form={form} />
          </div>
        </Section>
        <Section title="Products">
          <OfferProducts
            kind={kind}
            value={products}
            onChange={(changed) => form.setFieldValue('products', changed)}
            error={form.errors.products}
          />
        </Section>
        <Section title="Tags">
          <TagIdsInput
            label="Tags for buyers"
            description="Whoever gets this offer gets them, with the order as the reason. Optional."
            value={tagIds}
            onChange={(ids) => form.setFieldValue('tagIds', ids)}
            error={form.errors.tagIds}
          />
        </Section>
      </Form>
    </div>
  );
}
