import { type Listener, on } from '../../../platform/module/event.ts';
import { contactsDeleted, contactsRestored, tagsDeleted } from '../../contacts/public.ts';
import { forgetTags } from './forget-tags.sql.ts';
import { relink } from './relink.ts';
import { unlink } from './unlink.ts';

export const buyerListeners: Listener[] = [
  on(contactsDeleted, unlink),
  on(contactsRestored, relink),
  on(tagsDeleted, (tx, { ids }) => forgetTags(tx, ids)),
];
