import { type ContactsExtension, keepsNothing } from '../../contacts/public.ts';

/** What this module says of contacts: a contact is a buyer. */
export const buyer: ContactsExtension = {
  handlers: keepsNothing,
  filters: [],
  columns: [],
};
