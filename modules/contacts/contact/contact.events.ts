import { event } from '../../../platform/module/event.ts';

interface Deletion {
  ids: string[];
  /** The changeset of the deletion, by which its undo finds what belongs to it. */
  changesetId: string;
}

/** Contacts are about to be deleted, in the transaction that is heard; their rows are still there. */
export const contactsDeleted = event<Deletion>('contacts.deleted');

/** Deleted contacts are back under their ids, with their tags, because their deletion was undone. */
export const contactsRestored = event<Deletion>('contacts.restored');
