import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { recordChanges } from '../history/changeset.ts';
import type { Cause } from '../history/intention.ts';
import type { ContactFields } from './contact.contract.ts';
import { type ContactRow, lockContacts, updateContact } from './contact.sql.ts';
import { columnsOf } from './contact-columns.ts';
import { difference } from './contact-image.ts';
import { readCountry } from './country.ts';

/** Fields that may fill blank ones; an e-mail is never blank. */
export type Filling = Partial<Omit<ContactFields, 'email' | 'type'>>;

/**
 * Fills the blank fields of a contact with what became known about it; what it has stays. A contact that is gone is
 * skipped, and so is a country that cannot be read.
 */
export async function fillBlanks(
  tx: Tx,
  id: string,
  fields: Filling,
  actor: Actor,
  cause: Cause,
): Promise<void> {
  const [before] = await lockContacts(tx, [id]);
  if (!before) return;
  const filled = filledColumns(before, fields);
  const change = difference(before, { ...before, ...filled });
  if (!change) return;
  await updateContact(tx, id, filled);
  await recordChanges(tx, { kind: 'contact.edit', actor, cause }, [{ contactId: id, ...change }]);
}

/** The columns that change when the blank fields of a contact are filled. */
export function filledColumns(before: ContactRow, fields: Filling): Partial<ReturnType<typeof columnsOf>> {
  const blank = blankOnly(before, fields);
  if (Object.keys(blank).length === 0) return {};
  const filled = columnsOf(blank, before);
  // With a country, a phone may be read otherwise than whoever wrote it meant; what was read once stays.
  return { ...filled, phone_e164: before.phone_e164 ?? filled.phone_e164 };
}

function blankOnly(before: ContactRow, { country, ...fields }: Filling): Filling {
  const known = { ...fields, country: country && readCountry(country) };
  const oneAddress = ADDRESS.every(([field, column]) => agree(known[field], before[column]));
  return Object.fromEntries(
    [...PERSON, ...(oneAddress ? ADDRESS : [])]
      .filter(([field, column]) => known[field] && before[column] === null)
      .map(([field]) => [field, known[field]]),
  );
}

const PERSON = [
  ['firstName', 'first_name'],
  ['lastName', 'last_name'],
  ['phone', 'phone'],
] as const;

// Filled only from the same address: parts of two would make a third, where nobody lives.
const ADDRESS = [
  ['addressLine1', 'address_line1'],
  ['addressLine2', 'address_line2'],
  ['city', 'city'],
  ['state', 'state'],
  ['postalCode', 'postal_code'],
  ['country', 'country'],
] as const;

function agree(given: string | null | undefined, has: string | null) {
  return !given || has === null || given.trim().toLowerCase() === has.toLowerCase();
}
