import { IconReceipt } from '@tabler/icons-react';
import { fill } from '../../platform/module/slot.web.ts';
import { defineWebModule } from '../../platform/module/web-module.web.ts';
import { contactsProfile } from '../contacts/public.web.tsx';

export const offersWeb = defineWebModule({
  name: 'offers',
  pages: [
    {
      path: '/orders',
      title: 'Orders',
      right: 'offers.view',
      load: () => import('./order/orders-page.tsx'),
    },
    {
      path: '/orders/$id',
      title: 'Order',
      right: 'offers.view',
      load: () => import('./order-page/order-page.tsx'),
    },
  ],
  navigation: [{ label: 'Orders', to: '/orders', icon: IconReceipt, right: 'offers.view', order: 40 }],
  fills: [
    fill(contactsProfile, {
      id: 'offers.purchases',
      title: 'Purchases',
      order: 10,
      load: () => import('./profile-card/purchases-card.tsx'),
    }),
    fill(contactsProfile, {
      id: 'offers.access',
      title: 'Access',
      order: 20,
      load: () => import('./profile-card/access-card.tsx'),
    }),
  ],
});
