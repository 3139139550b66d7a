import { type Listener, on } from '../../../platform/module/event.ts';
import { contactsDeleted, contactsRestored, tagsDeleted } from '../../contacts/public.ts';
import { orderPaid } from '../order/order.events.ts';
import { forgetTags } from './forget-tags.sql.ts';
import { relink } from './relink.ts';
import { stopCharging } from './stop-charging.ts';
import { unlink } from './unlink.ts';

export const buyerListeners: Listener[] = [
  on(contactsDeleted, unlink),
  on(contactsRestored, relink),
  on(orderPaid, stopCharging),
  on(tagsDeleted, (tx, { ids }) => forgetTags(tx, ids)),
];
