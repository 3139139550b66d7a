import { slot } from '../../../platform/module/slot.web.ts';

/** Where other modules put their cards about a contact. */
export const contactsProfile = slot<{ contactId: string }>('contacts.profile');
