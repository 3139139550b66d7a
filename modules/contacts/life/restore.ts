import type { Tx } from '../../../platform/db/db.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { emit } from '../../../platform/module/event.ts';
import { contactsRestored } from '../contact/contact.events.ts';
import { emailTaken } from '../contact/contact.problems.ts';
import { findContactByEmailKey } from '../contact/contact.sql.ts';
import { emailKey } from '../contact/email.ts';
import { recordChanges } from '../history/changeset.ts';
import { cannotBeUndone, deletionUnknown } from './life.problems.ts';
import {
  type DeletedImage,
  deletedImages,
  insertRestored,
  lockDeletion,
  markUndone,
  restoreGrants,
} from './restore.sql.ts';

/**
 * Undoes a deletion: the contacts are back under their ids, as they were, with all their grants but those of tags that
 * are gone meanwhile.
 *
 * @returns the ids of the contacts.
 * @throws Problem 404; 409 `cannot_be_undone` when it was undone, purged, or is more than `undoDays` ago; 409 `email_taken` that names the contact
 * who has the e-mail now.
 */
export async function restoreDeleted(
  tx: Tx,
  changesetId: string,
  actor: Actor,
  { undoDays }: { undoDays: number },
): Promise<string[]> {
  const deletion = await lockDeletion(tx, changesetId, undoDays);
  if (!deletion) throw deletionUnknown();
  const images = await deletedImages(tx, changesetId);
  if (deletion.undo_state !== 'possible' || deletion.too_old || images.length === 0) throw cannotBeUndone();
  await bringBack(tx, changesetId, images);
  await restoreGrants(tx, changesetId);
  await markUndone(tx, changesetId);
  const ids = images.map(({ contact_id }) => contact_id);
  await recordChanges(
    tx,
    { kind: 'contact.restore', actor, cause: { kind: 'changeset', id: changesetId } },
    images.map(({ contact_id, fields }) => ({ contactId: contact_id, before: null, after: fields })),
  );
  await emit(tx, contactsRestored, { ids, changesetId });
  return ids;
}

async function bringBack(tx: Tx, changesetId: string, images: readonly DeletedImage[]) {
  const keyed = images.map((image) => ({ ...image, emailKey: emailKey(image.email) ?? image.email }));
  const back = new Set(await insertRestored(tx, changesetId, keyed));
  const refused = keyed.find(({ contact_id }) => !back.has(contact_id));
  if (refused) throw emailTaken(await findContactByEmailKey(tx, refused.emailKey));
}
