import { uuidv7 } from 'uuidv7';
import type { Db } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { system } from '../../../platform/http/actor.ts';
import type { ActingAs } from '../../../platform/testing/signed-in.ts';
import { contactsById, findOrCreateContact, grantsOfContact } from '../../contacts/public.ts';

/** Makes a lead and gives its id. */
export async function addLead(db: Db, email = `lead-${uuidv7()}@example.com`): Promise<string> {
  const cause = { kind: 'test' };
  const { id } = await transact(db, (tx) => findOrCreateContact(tx, { email }, system, cause));
  return id;
}

/** Makes a tag of a name nobody else has and gives its id. */
export async function addTag(member: ActingAs, name = `Tag ${uuidv7()}`): Promise<string> {
  const reply = await member.inject({ method: 'POST', url: '/api/v1/tags', payload: { name } });
  return reply.json().id;
}

/** A contact's tags with the sources of their grants, as `tagId: source`, sorted. */
export async function tagsOf(db: Db, contactId: string): Promise<string[]> {
  const grants = await grantsOfContact(db, contactId);
  return grants.map(({ tagId, source }) => `${tagId}: ${source}`).sort();
}

/** Whether a contact is a lead or a customer; undefined when it is not there. */
export async function typeOf(db: Db, contactId: string): Promise<'lead' | 'customer' | undefined> {
  const [contact] = await contactsById(db, [contactId]);
  return contact?.type;
}

/** Deletes a contact as a person does, and gives the changeset by which it can be undone. */
export async function deleteContact(admin: ActingAs, id: string): Promise<string> {
  const reply = await admin.inject({ method: 'DELETE', url: `/api/v1/contacts/${id}` });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json().changesetId;
}
