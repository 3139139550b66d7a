import type { Right } from '../../platform/module/module.ts';

export const rights: Right[] = [
  {
    name: 'offers.view',
    label: 'See products, offers, checkouts, orders and access',
    from: 'viewer',
    changes: false,
  },
  {
    name: 'offers.edit',
    label: 'Create and edit products, offers and checkouts',
    from: 'editor',
    changes: true,
  },
  { name: 'offers.sell', label: 'Record orders and manage access', from: 'editor', changes: true },
  { name: 'offers.refund', label: 'Refund orders and cancel subscriptions', from: 'admin', changes: true },
];
