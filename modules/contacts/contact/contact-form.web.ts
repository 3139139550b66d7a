import { type UseFormReturnType, useForm } from '@mantine/form';
import type { ContactValues } from './contact-values.web.ts';

/** A contact's form; `tags` are given only with a new contact. */
export type ContactFormValues = ContactValues & { tags: string[] };
export type ContactForm = UseFormReturnType<ContactFormValues, ContactFormValues>;

export function useContactForm(values: ContactValues): ContactForm {
  return useForm({
    mode: 'uncontrolled',
    initialValues: { ...values, tags: [] },
    validate: { email: (email) => (email.trim() === '' ? 'Give an e-mail address.' : null) },
  });
}
