import type { ContactFields } from './contact.contract.ts';
import { badField } from './contact.problems.ts';
import type { ContactRow } from './contact.sql.ts';
import { readCountry } from './country.ts';
import { emailKey } from './email.ts';
import { readPhone } from './phone.ts';

type Columns = Pick<
  ContactRow,
  | 'email'
  | 'email_key'
  | 'first_name'
  | 'last_name'
  | 'phone'
  | 'phone_e164'
  | 'address_line1'
  | 'address_line2'
  | 'city'
  | 'state'
  | 'postal_code'
  | 'country'
>;

/**
 * The columns that fields as typed come to; a field that is not given keeps its value from `before`.
 *
 * @throws Problem 400 for an e-mail or country that cannot be read, naming the field.
 */
export function columnsOf(fields: Partial<ContactFields>, before?: ContactRow): Columns {
  const email = fields.email ?? before?.email ?? '';
  const country = given(fields.country, before?.country, countryCode);
  const phone = given(fields.phone, before?.phone);
  return {
    email,
    email_key: keyOf(email),
    first_name: given(fields.firstName, before?.first_name),
    last_name: given(fields.lastName, before?.last_name),
    phone,
    phone_e164: phone && readPhone(phone, country).e164,
    address_line1: given(fields.addressLine1, before?.address_line1),
    address_line2: given(fields.addressLine2, before?.address_line2),
    city: given(fields.city, before?.city),
    state: given(fields.state, before?.state),
    postal_code: given(fields.postalCode, before?.postal_code),
    country,
  };
}

function given(
  typed: string | null | undefined,
  kept: string | null | undefined,
  read = (text: string) => text,
) {
  if (typed === undefined) return kept ?? null;
  return typed && read(typed);
}

function keyOf(email: string) {
  const key = emailKey(email);
  if (key === null) throw badField('email', 'This is not an e-mail address. It looks like name@example.com.');
  return key;
}

function countryCode(typed: string) {
  const code = readCountry(typed);
  if (code === null)
    throw badField('country', `"${typed}" is no country we know. Give its name or two-letter code.`);
  return code;
}
