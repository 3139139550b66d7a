import { event } from '../../../platform/module/event.ts';

/** An order is paid (or free), in the transaction that is heard; what it gives has begun. */
export const orderPaid = event<{ orderId: string; contactId: string | null }>('offers.orderPaid');

/** Money of an order went back, in the transaction that is heard. */
export const orderRefunded = event<{
  orderId: string;
  contactId: string | null;
  amount: number;
  whole: boolean;
}>('offers.orderRefunded');
