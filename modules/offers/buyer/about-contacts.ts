import type { ContactsExtension } from '../../contacts/public.ts';
import { beforeDelete } from './before-delete.ts';
import { lastOrder, totalSpent } from './columns.ts';
import { erased } from './erased.ts';
import { exported } from './exported.ts';
import { bought, hasAccess, spent } from './filters.ts';
import { merged } from './merged.ts';
import { timeline } from './timeline.ts';

/** What this module says of contacts: a contact is a buyer. */
export const aboutContacts: ContactsExtension = {
  right: 'offers.view',
  handlers: { beforeDelete, merged, erased, exported },
  filters: [bought, hasAccess, spent],
  columns: [totalSpent, lastOrder],
  timeline,
};
