import { uuidv7 } from 'uuidv7';
import { onConflict } from '../../../platform/db/conflict.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { openChangeset, recordChanges } from '../history/changeset.ts';
import type { Cause } from '../history/intention.ts';
import { grantsOf } from '../tags/grant.sql.ts';
import type { ContactFields } from './contact.contract.ts';
import { contactsDeleted } from './contact.events.ts';
import { contactGone, editedMeanwhile, emailTaken } from './contact.problems.ts';
import {
  type ContactRow,
  findContactByEmailKey,
  insertContact,
  keepCustomers,
  lockContactByEmailKey,
  lockContacts,
  turnIntoCustomers,
  updateContact,
} from './contact.sql.ts';
import { columnsOf } from './contact-columns.ts';
import { difference, imageOf } from './contact-image.ts';
import { recordDeletion, removeContacts } from './deletion.sql.ts';

/**
 * Makes a contact.
 *
 * @throws Problem 409 `email_taken` that names the contact who has the e-mail; 400 for a field that cannot be read.
 */
export async function createContact(tx: Tx, fields: ContactFields, actor: Actor): Promise<ContactRow> {
  const columns = columnsOf(fields);
  const made = await insertContact(tx, { id: uuidv7(), ...columns, ...typeOf(fields.type) });
  if (!made) throw emailTaken(await findContactByEmailKey(tx, columns.email_key));
  await recordCreation(tx, made, { actor });
  return made;
}

/**
 * The contact who has this e-mail, as it is; where nobody has it, it is made a lead of these fields. The contact stays
 * locked until the transaction ends. Safe when several do it at once.
 *
 * @throws Problem 400 for a field that cannot be read.
 */
export async function findOrCreateContact(
  tx: Tx,
  fields: Omit<ContactFields, 'type'>,
  actor: Actor,
  cause: Cause,
): Promise<{ id: string; created: boolean }> {
  const columns = columnsOf(fields);
  const made = await insertContact(tx, { id: uuidv7(), ...columns, ...typeOf('lead') });
  if (made) {
    await recordCreation(tx, made, { actor, cause });
    return { id: made.id, created: true };
  }
  const existing = await lockContactByEmailKey(tx, columns.email_key);
  // Deleted between the two looks: the e-mail is free again.
  if (!existing) return findOrCreateContact(tx, fields, actor, cause);
  return { id: existing.id, created: false };
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
 * @returns the id of the changeset.
 * @throws Problem 404.
 */
export async function deleteContact(tx: Tx, id: string, actor: Actor): Promise<string> {
  return deleteAll(tx, [await lockContact(tx, id)], actor);
}

/** Deletes contacts as one changeset; those that are gone are skipped. */
export async function deleteContacts(tx: Tx, ids: readonly string[], actor: Actor): Promise<void> {
  const found = await lockContacts(tx, ids);
  if (found.length > 0) await deleteAll(tx, found, actor);
}

async function deleteAll(tx: Tx, found: readonly ContactRow[], actor: Actor): Promise<string> {
  const changesetId = await openChangeset(tx, { kind: 'contact.delete', actor });
  const ids = found.map(({ id }) => id);
  await deleteUnder(tx, changesetId, ids);
  return changesetId;
}

/** Deletes contacts, which must be locked, as part of a changeset. */
export async function deleteUnder(tx: Tx, changesetId: string, ids: string[]): Promise<void> {
  await recordDeletion(tx, ids, changesetId);
  await emit(tx, contactsDeleted, { ids, changesetId });
  await removeContacts(tx, ids);
}

/**
 * Makes customers of leads, as a completed order does; those who are customers stay so, also when what made them
 * customers before is undone. Nothing but a person's edit ever makes a lead of a customer.
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
  await keepCustomers(tx, ids);
  const turned = await turnIntoCustomers(tx, ids);
  const changes = turned.map((contactId) => ({
    contactId,
    before: { type: 'lead' },
    after: { type: 'customer' },
  }));
  if (turned.length > 0) await recordChanges(tx, { kind: 'contact.becomeCustomer', actor, cause }, changes);
  return turned;
}

async function recordCreation(tx: Tx, made: ContactRow, by: { actor: Actor; cause?: Cause }) {
  const change = { contactId: made.id, before: null, after: imageOf(made) };
  await recordChanges(tx, { kind: 'contact.create', ...by }, [change]);
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
