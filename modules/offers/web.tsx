import { IconPackage, IconReceipt, IconShoppingCart, IconTag } from '@tabler/icons-react';
import { fill } from '../../platform/module/slot.web.ts';
import { defineWebModule } from '../../platform/module/web-module.web.ts';
import {
  contactsColumns,
  contactsFilters,
  contactsFilterWords,
  contactsProfile,
} from '../contacts/public.web.tsx';

export const offersWeb = defineWebModule({
  name: 'offers',
  pages: [
    {
      path: '/products',
      title: 'Products',
      right: 'offers.view',
      load: () => import('./product/products-page.tsx'),
    },
    {
      path: '/offers',
      title: 'Offers',
      right: 'offers.view',
      load: () => import('./offer/offers-page.tsx'),
    },
    {
      path: '/offers/new',
      title: 'New offer',
      right: 'offers.edit',
      load: () => import('./offer/new-offer-page.tsx'),
    },
    {
      path: '/offers/$id',
      title: 'Offer',
      right: 'offers.edit',
      load: () => import('./offer/offer-page.tsx'),
    },
    {
      path: '/checkouts',
      title: 'Checkouts',
      right: 'offers.view',
      load: () => import('./checkout/checkouts-page.tsx'),
    },
    {
      path: '/checkouts/new',
      title: 'New checkout',
      right: 'offers.edit',
      load: () => import('./checkout/new-checkout-page.tsx'),
    },
    {
      path: '/checkouts/$id',
      title: 'Checkout',
      right: 'offers.view',
      load: () => import('./checkout/checkout-page.tsx'),
    },
    {
      path: '/c/$slug',
      title: 'Checkout',
      visitors: true,
      load: () => import('./sale/sale-page.tsx'),
    },
    {
      path: '/c/$slug/thanks',
      title: 'Your order',
      visitors: true,
      load: () => import('./sale/thanks-page.tsx'),
    },
    {
      path: '/sandbox/$session',
      title: 'Test payment',
      visitors: true,
      load: () => import('./payment/sandbox-page.tsx'),
    },
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
  navigation: [
    { label: 'Offers', to: '/offers', icon: IconTag, right: 'offers.view', order: 50 },
    { label: 'Checkouts', to: '/checkouts', icon: IconShoppingCart, right: 'offers.view', order: 55 },
    { label: 'Products', to: '/products', icon: IconPackage, right: 'offers.view', order: 60 },
    { label: 'Orders', to: '/orders', icon: IconReceipt, right: 'offers.view', order: 40 },
  ],
  fills: [
    fill(contactsProfile, {
      id: 'offers.purchases',
      title: 'Purchases',
      order: 10,
      right: 'offers.view',
      load: () => import('./profile-card/purchases-card.tsx'),
    }),
    fill(contactsProfile, {
      id: 'offers.access',
      title: 'Access',
      order: 20,
      right: 'offers.view',
      load: () => import('./profile-card/access-card.tsx'),
    }),
    fill(contactsFilters, {
      id: 'offers.bought',
      title: 'Bought offer',
      order: 10,
      right: 'offers.view',
      load: () => import('./buyer/bought-filter.tsx'),
    }),
    fill(contactsFilters, {
      id: 'offers.hasAccess',
      title: 'Has access to',
      order: 20,
      right: 'offers.view',
      load: () => import('./buyer/access-filter.tsx'),
    }),
    fill(contactsFilters, {
      id: 'offers.spent',
      title: 'Total spent',
      order: 30,
      right: 'offers.view',
      load: () => import('./buyer/spent-filter.tsx'),
    }),
    fill(contactsFilterWords, {
      id: 'offers.bought',
      title: 'Bought offer',
      order: 10,
      right: 'offers.view',
      load: () => import('./buyer/bought-words.tsx'),
    }),
    fill(contactsFilterWords, {
      id: 'offers.hasAccess',
      title: 'Has access to',
      order: 20,
      right: 'offers.view',
      load: () => import('./buyer/access-words.tsx'),
    }),
    fill(contactsFilterWords, {
      id: 'offers.spent',
      title: 'Total spent',
      order: 30,
      right: 'offers.view',
      load: () => import('./buyer/spent-words.tsx'),
    }),
    fill(contactsColumns, {
      id: 'offers.totalSpent',
      title: 'Total spent',
      order: 10,
      right: 'offers.view',
      load: () => import('./buyer/total-spent-cell.tsx'),
    }),
    fill(contactsColumns, {
      id: 'offers.lastOrder',
      title: 'Last order',
      order: 20,
      right: 'offers.view',
      load: () => import('./buyer/last-order-cell.tsx'),
    }),
  ],
});
