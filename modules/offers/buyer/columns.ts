import type { ContactsExtension } from '../../contacts/public.ts';
import { spendingOf } from '../order/spending.sql.ts';

type Column = NonNullable<ContactsExtension['columns']>[number];

/** What a contact spent, by currency: `[{ currency, spent }]`, `spent` in minor units. */
export const totalSpent: Column = {
  name: 'offers.totalSpent',
  load: async (db, ids) => {
    const totals = new Map<string, { currency: string; spent: number }[]>();
    for (const { contact_id, currency, spent } of await spendingOf(db, ids))
      totals.set(contact_id, [...(totals.get(contact_id) ?? []), { currency, spent }]);
    return totals;
  },
};

/** When a contact last ordered something that was paid. */
export const lastOrder: Column = {
  name: 'offers.lastOrder',
  load: async (db, ids) => {
    const times = new Map<string, string>();
    for (const { contact_id, last_order_at } of await spendingOf(db, ids)) {
      const at = last_order_at.toISOString();
      if (at > (times.get(contact_id) ?? '')) times.set(contact_id, at);
    }
    return times;
  },
};
