import type { Db, Tx } from '../../../platform/db/db.ts';
import { type Route, reads, writes } from '../../../platform/http/route.ts';
import { theseContacts } from '../extension/these-contacts.ts';
import { grantsOf } from '../tags/grant.sql.ts';
import {
  countriesEndpoint,
  createContactEndpoint,
  deleteContactEndpoint,
  editContactEndpoint,
  getContactEndpoint,
} from './contact.contract.ts';
import { presentContact } from './contact.present.ts';
import { contactGone } from './contact.problems.ts';
import { findContact } from './contact.sql.ts';
import { createContact, deleteContact, editContact } from './contact.ts';
import { tagContactEndpoint, untagContactEndpoint } from './contact-tags.contract.ts';
import { addTags, untagByHand } from './contact-tags.ts';
import { allCountries } from './country.ts';
import { contactDeletionEndpoint } from './deletion.contract.ts';
import { deletionWarnings } from './deletion-warnings.ts';

/** The routes of contacts; `undoDays` is for how many days a deletion can be undone. */
export const contactRoutes = ({ undoDays }: { undoDays: number }): Route[] => [
  reads(getContactEndpoint, ({ db, params }) => presentById(db, params.id)),
  writes(createContactEndpoint, async ({ tx, body: { tags = [], ...fields }, actor }) => {
    const { id } = await createContact(tx, fields, actor);
    await addTags(tx, id, tags, actor);
    return presentById(tx, id);
  }),
  writes(editContactEndpoint, async ({ tx, params, body, actor }) => {
    await editContact(tx, params.id, body, actor);
    return presentById(tx, params.id);
  }),
  reads(contactDeletionEndpoint, async ({ db, params, actor, log }) => {
    if (!(await findContact(db, params.id))) throw contactGone();
    const ids = theseContacts([params.id]);
    return { undoDays, warnings: await deletionWarnings(db, { ids, count: 1 }, { actor, log }) };
  }),
  writes(deleteContactEndpoint, async ({ tx, params, actor }) => ({
    changesetId: await deleteContact(tx, params.id, actor),
  })),
  writes(tagContactEndpoint, async ({ tx, params, body, actor }) => {
    await addTags(tx, params.id, body.tags, actor);
    return presentById(tx, params.id);
  }),
  writes(untagContactEndpoint, async ({ tx, params, actor }) => {
    await untagByHand(tx, params.id, params.tagId, actor);
    return presentById(tx, params.id);
  }),
  reads(countriesEndpoint, async () => allCountries()),
];

async function presentById(db: Db | Tx, id: string) {
  const row = await findContact(db, id);
  if (!row) throw contactGone();
  return presentContact(row, await grantsOf(db, id));
}
