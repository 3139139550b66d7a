import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';

type Contacts = Tables['contacts.contact'];

export type ContactRow = Selectable<Contacts>;

export async function findContact(db: Db, id: string): Promise<ContactRow | undefined> {
  return db.selectFrom('contacts.contact').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findContacts(db: Db, ids: readonly string[]): Promise<ContactRow[]> {
  return db
    .selectFrom('contacts.contact')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .execute();
}

export async function findContactByEmailKey(db: Db, emailKey: string): Promise<ContactRow | undefined> {
  return db.selectFrom('contacts.contact').selectAll().where('email_key', '=', emailKey).executeTakeFirst();
}

/** Takes contacts for a change, in one order for everyone, so that two changes wait and never deadlock. */
export async function lockContacts(tx: Tx, ids: readonly string[]): Promise<ContactRow[]> {
  return tx
    .selectFrom('contacts.contact')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** The same of very many: gives only the ids of those that are there. */
export async function lockMany(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from contacts.contact where id = any(${ids}::uuid[]) order by id for no key update
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes the contact who has an e-mail for a change; undefined when nobody has it. */
export async function lockContactByEmailKey(tx: Tx, emailKey: string): Promise<ContactRow | undefined> {
  return tx
    .selectFrom('contacts.contact')
    .selectAll()
    .where('email_key', '=', emailKey)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Makes a contact; undefined when its e-mail belongs to another. */
export async function insertContact(tx: Tx, contact: Insertable<Contacts>): Promise<ContactRow | undefined> {
  return tx
    .insertInto('contacts.contact')
    .values(contact)
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Changes a contact and counts its version up. */
export async function updateContact(tx: Tx, id: string, changed: Updateable<Contacts>): Promise<ContactRow> {
  return tx
    .updateTable('contacts.contact')
    .set({ ...changed, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Notes of those whom work on many contacts made customers that they are so in their own right: its undo leaves them. */
export async function keepCustomers(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update contacts.change set stands = true
    where contact_id = any(${ids}::uuid[]) and not stands and after ->> 'type' = 'customer' and exists (
      select from contacts.bulk where bulk.id = change.changeset_id and action = 'setType'
    )
  `.execute(tx);
}

/** Makes customers of those who are not yet, and gives their ids. */
export async function turnIntoCustomers(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const turned = await tx
    .updateTable('contacts.contact')
    .set({ type: 'customer', customer_since: sql`now()`, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('type', '=', 'lead')
    .returning('id')
    .execute();
  return turned.map(({ id }) => id);
}
