import { uuidv7 } from 'uuidv7';
import { onConflict } from '../../../platform/db/conflict.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { recordChanges } from '../history/changeset.ts';
import type { Cause } from '../history/intention.ts';
import { grantImages, grantsOf } from '../tags/grant.sql.ts';
import type { ContactFields } from './contact.contract.ts';
import { contactsDeleted } from './contact.events.ts';
import { contactGone, editedMeanwhile, emailTaken } from './contact.problems.ts';
import {
  type ContactRow,
  findContactByEmailKey,
  insertContact,
  lockContacts,
  removeContact,
  turnIntoCustomers,
  updateContact,
} from './contact.sql.ts';
import { columnsOf } from './contact-columns.ts';
import { difference, imageOf } from './contact-image.ts';

/**
 * Makes a contact.
 *
 * @throws Problem 409 `email_taken` that names the contact who has the e-mail; 400 for a field that cannot be read.
 */
export async function createContact(tx: Tx, fields: ContactFields, actor: Actor): Promise<ContactRow> {
  const columns = columnsOf(fields);
  const made = await insertContact(tx, { id: uuidv7(), ...columns, ...typeOf(fields.type) });
  if (!made) throw emailTaken(await findContactByEmailKey(tx, columns.email_key));
  const change = { contactId: made.id, before: null, after: imageOf(made) };
  await recordChanges(tx, { kind: 'contact.create', actor }, [change]);
  return made;
}

/**
 * Changes fields of a contact, if it still is as the editor saw it (`version`).
 *
 * @throws Problem 404; 409 `edited_meanwhile` with the contact as it is now; 409 `email_taken`; 400 for bad fields.
 */
export async function editContact(
  tx: Tx,
  id: string,
  { version, ...fields }: Partial<ContactFields> & { version: number },
  actor: Actor,
): Promise<ContactRow> {
  const before = await lockContact(tx, id);
  if (before.version !== version) throw editedMeanwhile(before, await grantsOf(tx, id));
  const columns = columnsOf(fields, before);
  const type = typeOf(fields.type, before);
  const change = difference(before, { ...before, ...columns, ...type });
  if (!change) return before;
  const after = await onConflict(tx, () => updateContact(tx, id, { ...columns, ...type }), {
    contact_email_key_unique: async () => emailTaken(await findContactByEmailKey(tx, columns.email_key)),
  });
  await recordChanges(tx, { kind: 'contact.edit', actor }, [{ contactId: id, ...change }]);
  return after;
}

/**
 * Deletes a contact; its image and the reasons for its tags stay with the changeset for the undo.
 *
 * @throws Problem 404.
 */
export async function deleteContact(tx: Tx, id: string, actor: Actor): Promise<void> {
  const contact = await lockContact(tx, id);
  const before = { ...imageOf(contact), ...lifeOf(contact), grants: await grantImages(tx, id) };
  const changesetId = await recordChanges(tx, { kind: 'contact.delete', actor }, [
    { contactId: id, before, after: null },
  ]);
  await emit(tx, contactsDeleted, { ids: [id], changesetId });
  await removeContact(tx, id);
}

/**
 * Makes customers of leads, as a completed order does; those who are customers stay as they are.
 * Nothing but a person's edit ever makes a lead of a customer.
 *
 * @returns the ids of those who became customers.
 */
export async function becomeCustomer(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
  cause: Cause,
): Promise<string[]> {
  await lockContacts(tx, ids);
  const turned = await turnIntoCustomers(tx, ids);
  const changes = turned.map((contactId) => ({
    contactId,
    before: { type: 'lead' },
    after: { type: 'customer' },
  }));
  if (turned.length > 0) await recordChanges(tx, { kind: 'contact.becomeCustomer', actor, cause }, changes);
  return turned;
}

/** @throws Problem 404 when there is no such contact. */
export async function lockContact(tx: Tx, id: string): Promise<ContactRow> {
  const [contact] = await lockContacts(tx, [id]);
  if (!contact) throw contactGone();
  return contact;
}

// A customer is one since the day that made one of a lead; a lead is not since any day.
function typeOf(given: ContactFields['type'], before?: ContactRow) {
  const type = given ?? before?.type ?? 'lead';
  if (type === 'lead') return { type, customer_since: null };
  return { type, customer_since: before?.type === 'customer' ? before.customer_since : new Date() };
}

// What an image needs beyond the fields, so that the undo brings back the same contact.
function lifeOf({ version, created_at, updated_at, customer_since }: ContactRow) {
  return { version, createdAt: created_at, updatedAt: updated_at, customerSince: customer_since };
}
