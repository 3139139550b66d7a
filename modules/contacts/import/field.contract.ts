import { z } from 'zod';
import { partName } from '../extension/part-name.contract.ts';

/** What a column of a file can be in a contact. */
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

/** What a column of a file can go to: a field of the contact, or one that a module adds. */
export const target = z.union([field, partName]);

export type Target = z.output<typeof target>;

/** Whether a column goes to a field of the contact itself. */
export function isField(given: Target): given is Field {
  return field.safeParse(given).success;
}

/** A field that a module adds, as it is offered. */
export const offeredField = z.object({ name: partName, label: z.string(), module: z.string() });

export type OfferedField = z.output<typeof offeredField>;

/** What a column goes to, as people read it; the bare name where no module offers the field (any more). */
export function labelOf(given: Target, offered: readonly OfferedField[]): string {
  if (isField(given)) return FIELD_LABELS[given];
  return offered.find(({ name }) => name === given)?.label ?? given;
}

/** How many columns a file can have. */
export const MAX_COLUMNS = 1000;

/** For each column where it goes; null is not imported. */
export const mapping = z.array(target.nullable()).max(MAX_COLUMNS);

export type Mapping = z.output<typeof mapping>;
