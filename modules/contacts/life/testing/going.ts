import type { Running } from '../../../../platform/boot/boot.ts';
import { transact } from '../../../../platform/db/transact.ts';
import { system } from '../../../../platform/http/actor.ts';
import { createContact, deleteContact } from '../../contact/contact.ts';
import { addTags } from '../../contact/contact-tags.ts';
import { mergeContacts } from '../merge.ts';

/** People who come and go on a server, and what is kept of them. */
export function going(app: { readonly now: Running }) {
  const kept = (id: string) =>
    app.now.db
      .selectFrom('contacts.change')
      .selectAll()
      .where('contact_id', '=', id)
      .orderBy('changeset_id')
      .execute();
  return {
    /** Makes a contact with a tag. */
    make: () =>
      transact(app.now.db, async (tx) => {
        const email = `${crypto.randomUUID()}@going.example`;
        const { id } = await createContact(tx, { email, firstName: 'Traceless' }, system);
        await addTags(tx, id, ['Erased'], system);
        return id;
      }),
    remove: (id: string) => transact(app.now.db, (tx) => deleteContact(tx, id, system)),
    merge: (from: string, into: string) =>
      transact(app.now.db, (tx) => mergeContacts(tx, { from, into }, system)),
    /** The changes of a contact, the oldest first. */
    kept,
    /** The changeset that took a contact away. */
    async goingOf(id: string) {
      const gone = (await kept(id)).find((change) => change.after === null);
      return gone?.changeset_id ?? '';
    },
    changeset: (id: string) =>
      app.now.db.selectFrom('contacts.changeset').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    /** Lets days go by since a changeset. */
    async daysAgo(days: number, changesetId: string) {
      const created_at = new Date(Date.now() - days * 86_400_000);
      await app.now.db
        .updateTable('contacts.changeset')
        .set({ created_at })
        .where('id', '=', changesetId)
        .execute();
    },
  };
}
