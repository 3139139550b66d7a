import type { ContactSummary } from './contact.contract.ts';

/** How phone numbers are written: as within their country, or with the country's code. */
export type PhoneForm = 'national' | 'international';

type Phones = Pick<ContactSummary, 'phone' | 'phoneNational' | 'phoneInternational'>;

/** A contact's phone in a form; one that could not be read is shown as typed. */
export function phoneIn(form: PhoneForm, { phone, phoneNational, phoneInternational }: Phones) {
  return (form === 'national' ? phoneNational : phoneInternational) ?? phone;
}
