import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { TagIdsInput } from '../../contacts/public.web.tsx';
import { OfferSelect } from '../offer/offer-select.tsx';
import { AskedFields } from './asked-fields.tsx';
import { LIMITS } from './checkout.contract.ts';
import classes from './checkout-fields.module.css';
import { type CheckoutForm, changeTitle } from './checkout-form.web.ts';

/** The fields of a checkout. */
export function CheckoutFields({ form, isNew }: { form: CheckoutForm; isNew?: boolean }) {
  return (
    <>
      <Section title="What it sells">
        <div className={classes.fields}>
          <OfferSelect
            label="Offer"
            placeholder="Choose an offer"
            required
            {...form.getInputProps('offerId')}
            value={form.values.offerId}
            onChange={(id, offer) => {
              form.setFieldValue('offerId', id);
              if (offer && form.getValues().title === '') changeTitle(form, offer.name);
            }}
          />
          <TextInput
            label="Title"
            description="The heading of the page."
            required
            maxLength={LIMITS.title}
            {...form.getInputProps('title')}
            // An existing page keeps the address that people know.
            onChange={({ currentTarget: { value } }) =>
              isNew ? changeTitle(form, value) : form.setFieldValue('title', value)
            }
          />
          <Textarea
            label="Text"
            description="What your visitors should know. A blank line begins a new paragraph."
            autosize
            minRows={4}
            maxRows={16}
            maxLength={LIMITS.text}
            {...form.getInputProps('text')}
          />
        </div>
      </Section>
      <AskedFields form={form} />
      <Availability form={form} />
      <Section title="Tags">
        <TagIdsInput
          label="Tags for its buyers"
          description="Besides those of the offer and its products."
          {...form.getInputProps('tagIds')}
          value={form.values.tagIds}
        />
      </Section>
    </>
  );
}

function Availability({ form }: { form: CheckoutForm }) {
  return (
    <Section title="Availability">
      <div className={classes.fields}>
        <Switch
          label="Open"
          description="A closed page says that it takes no orders."
          {...form.getInputProps('open', { type: 'checkbox' })}
        />
        <TextInput
          label="Address of the page"
          description="Where visitors find it. Change it only while nobody has the link."
          required
          maxLength={80}
          leftSection="/c/"
          leftSectionWidth="2.25rem"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('slug')}
        />
        <NumberInput
          label="Quantity limit"
          description="How many may be sold. Leave it empty for no limit."
          classNames={{ wrapper: classes.short }}
          min={1}
          max={LIMITS.quantity}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
          {...form.getInputProps('quantityLimit')}
        />
      </div>
    </Section>
  );
}
