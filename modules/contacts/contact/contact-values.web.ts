import type { Contact } from './contact.contract.ts';

/** The fields that people give, as they read them, in the order of the form. */
export const CONTACT_FIELDS = {
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Last name',
  phone: 'Phone',
  type: 'Type',
  addressLine1: 'Address line 1',
  addressLine2: 'Address line 2',
  postalCode: 'Postal code',
  city: 'City',
  state: 'State or region',
  country: 'Country',
} as const;

export type ContactField = keyof typeof CONTACT_FIELDS;

/** A contact as a form holds it: an empty text where there is nothing. */
export type ContactValues = Record<Exclude<ContactField, 'type'>, string> & { type: Contact['type'] };

export const NEW_CONTACT: ContactValues = {
  email: '',
  firstName: '',
  lastName: '',
  phone: '',
  type: 'lead',
  addressLine1: '',
  addressLine2: '',
  postalCode: '',
  city: '',
  state: '',
  country: '',
};

export function isContactField(name: string): name is ContactField {
  return Object.hasOwn(CONTACT_FIELDS, name);
}

/** The names of all fields, in the order of the form. */
export const FIELD_NAMES = Object.keys(CONTACT_FIELDS).filter(isContactField);

export function valuesOf(contact: Contact): ContactValues {
  return {
    email: contact.email,
    firstName: contact.firstName ?? '',
    lastName: contact.lastName ?? '',
    phone: contact.phone ?? '',
    type: contact.type,
    addressLine1: contact.addressLine1 ?? '',
    addressLine2: contact.addressLine2 ?? '',
    postalCode: contact.postalCode ?? '',
    city: contact.city ?? '',
    state: contact.state ?? '',
    country: contact.country ?? '',
  };
}

/** The fields whose values differ, with those of `after`. */
export function changedFields(before: ContactValues, after: ContactValues): Partial<ContactValues> {
  return Object.fromEntries(
    FIELD_NAMES.filter((field) => before[field] !== after[field].trim()).map((field) => [
      field,
      after[field].trim(),
    ]),
  );
}

/** What a contact is called, or would be with these values: the name, or the e-mail where there is none. */
export function nameOf({
  firstName,
  lastName,
  email,
}: Pick<ContactValues, 'firstName' | 'lastName' | 'email'>) {
  return `${firstName} ${lastName}`.trim() || email;
}
