import type { ContactRow } from './contact.sql.ts';

/** A contact's fields by their names on the wire, as histories keep them. */
export type ContactImage = Record<(typeof FIELDS)[number][0], string | null>;

const FIELDS = [
  ['email', 'email'],
  ['firstName', 'first_name'],
  ['lastName', 'last_name'],
  ['phone', 'phone'],
  ['phoneE164', 'phone_e164'],
  ['addressLine1', 'address_line1'],
  ['addressLine2', 'address_line2'],
  ['city', 'city'],
  ['state', 'state'],
  ['postalCode', 'postal_code'],
  ['country', 'country'],
  ['type', 'type'],
] as const;

/** The fields that a contact has: those without a value are left out. */
export function imageOf(row: ContactRow): Partial<ContactImage> {
  return Object.fromEntries(
    FIELDS.map(([field, column]) => [field, row[column]]).filter(([, value]) => value !== null),
  );
}

/**
 * The fields that differ between two states of a contact, before and after; undefined when none does. Since when one
 * was a customer is kept where it is lost.
 */
export function difference(before: ContactRow, after: ContactRow) {
  const changed = FIELDS.filter(([, column]) => before[column] !== after[column]);
  if (changed.length === 0) return undefined;
  const of = (row: ContactRow): Partial<ContactImage> =>
    Object.fromEntries(changed.map(([field, column]) => [field, row[column]]));
  const lost = before.customer_since !== null && after.customer_since === null;
  return {
    before: { ...of(before), ...(lost && { customerSince: before.customer_since }) },
    after: { ...of(after), ...(lost && { customerSince: null }) },
  };
}
