import { event } from '../../../platform/module/event.ts';

/** Contacts are about to be deleted, in the transaction that is heard; their rows are still there. */
export const contactsDeleted = event<{ ids: string[]; changesetId: string }>('contacts.deleted');
