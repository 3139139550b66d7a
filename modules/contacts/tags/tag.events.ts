import { event } from '../../../platform/module/event.ts';

/** Tags are about to be deleted, in the transaction that is heard. */
export const tagsDeleted = event<{ ids: string[] }>('contacts.tagsDeleted');
