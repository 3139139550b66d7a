import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { LIMITS } from './contact.contract.ts';
import classes from './contact-fields.module.css';
import type { ContactForm } from './contact-form.web.ts';
import { CONTACT_FIELDS, type ContactField } from './contact-values.web.ts';
import { CountrySelect } from './country-select.tsx';
import { TYPE_WORDS } from './type-badge.tsx';

interface Given {
  form: ContactForm;
  /** What stands at the e-mail instead of the plain message: the contact who has it. */
  emailError: ReactNode;
}

/** The fields of a contact. */
export function ContactFields({ form, emailError }: Given) {
  const text = (field: ContactField, maxLength: number) => ({
    label: CONTACT_FIELDS[field],
    maxLength,
    // Browsers would offer the data of whoever sits here.
    autoComplete: 'off',
    ...form.getInputProps(field),
  });
  return (
    <>
      <Section title="Person">
        <div className={classes.fields}>
          <TextInput key={form.key('firstName')} {...text('firstName', LIMITS.name)} data-autofocus />
          <TextInput key={form.key('lastName')} {...text('lastName', LIMITS.name)} />
          <TextInput
            key={form.key('email')}
            {...text('email', LIMITS.email)}
            type="email"
            inputMode="email"
            required
            error={form.errors.email && (emailError ?? form.errors.email)}
          />
          <TextInput key={form.key('phone')} {...text('phone', LIMITS.phone)} type="tel" />
          <TypeField form={form} />
        </div>
      </Section>
      <Section title="Address">
        <div className={classes.fields}>
          <TextInput
            className={classes.wide}
            key={form.key('addressLine1')}
            {...text('addressLine1', LIMITS.line)}
          />
          <TextInput
            className={classes.wide}
            key={form.key('addressLine2')}
            {...text('addressLine2', LIMITS.line)}
          />
          <TextInput key={form.key('postalCode')} {...text('postalCode', LIMITS.postalCode)} />
          <TextInput key={form.key('city')} {...text('city', LIMITS.city)} />
          <TextInput key={form.key('state')} {...text('state', LIMITS.city)} />
          <CountrySelect
            label={CONTACT_FIELDS.country}
            key={form.key('country')}
            {...form.getInputProps('country')}
          />
        </div>
      </Section>
    </>
  );
}

function TypeField({ form }: Pick<Given, 'form'>) {
  const id = useId();
  return (
    <Input.Wrapper
      label={CONTACT_FIELDS.type}
      labelElement="div"
      labelProps={{ id, display: 'block', mb: 5 }}
    >
      <SegmentedControl
        className={classes.type}
        size="sm"
        aria-labelledby={id}
        data={Object.entries(TYPE_WORDS).map(([value, label]) => ({ value, label }))}
        key={form.key('type')}
        {...form.getInputProps('type')}
      />
    </Input.Wrapper>
  );
}
