import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { asked } from './checkout.contract.ts';
import classes from './checkout-fields.module.css';
import type { CheckoutForm } from './checkout-form.web.ts';
import { ASKED_WORDS } from './checkout-words.web.ts';

/** What a checkout asks of its buyers. */
export function AskedFields({ form }: { form: CheckoutForm }) {
  return (
    <Section title="What it asks">
      <div className={classes.fields}>
        <p className={classes.hint}>The e-mail is always asked: it makes or finds the contact.</p>
        <Question form={form} name="asks.name" label="Name" />
        <Question form={form} name="asks.phone" label="Phone" />
        <Question form={form} name="asks.address" label="Address" />
      </div>
    </Section>
  );
}

interface Given {
  form: CheckoutForm;
  name: 'asks.name' | 'asks.phone' | 'asks.address';
  label: string;
}

function Question({ form, name, label }: Given) {
  const id = useId();
  return (
    <Input.Wrapper
      className={classes.question}
      label={label}
      labelElement="div"
      labelProps={{ id, display: 'block' }}
    >
      <SegmentedControl aria-labelledby={id} data={ANSWERS} {...form.getInputProps(name)} />
    </Input.Wrapper>
  );
}

const ANSWERS = asked.options.map((value) => ({ value, label: ASKED_WORDS[value] }));
