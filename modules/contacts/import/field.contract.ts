import { z } from 'zod';

/** What a column of a file can be. */
export const field = z.enum([
  'email',
  'firstName',
  'lastName',
  'fullName',
  'phone',
  'countryCode',
  'addressLine1',
  'addressLine2',
  'city',
  'state',
  'postalCode',
  'country',
  'type',
  'tags',
]);

export type Field = z.output<typeof field>;

/** The fields as people read them, in the order in which they are offered. */
export const FIELD_LABELS: Record<Field, string> = {
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Full name (is split)',
  phone: 'Phone',
  countryCode: 'Country code of the phone',
  addressLine1: 'Address line 1',
  addressLine2: 'Address line 2',
  city: 'City',
  state: 'State or region',
  postalCode: 'Postal code',
  country: 'Country',
  type: 'Type (lead or customer)',
  tags: 'Tags',
};

/** How many columns a file can have. */
export const MAX_COLUMNS = 1000;

/** For each column the field it goes to; null is not imported. */
export const mapping = z.array(field.nullable()).max(MAX_COLUMNS);

export type Mapping = z.output<typeof mapping>;
