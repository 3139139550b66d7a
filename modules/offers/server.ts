import { join } from 'node:path';
import { defineModule } from '../../platform/module/module.ts';
import { contribute } from '../../platform/module/point.ts';
import { contactsExtension } from '../contacts/public.ts';
import './tables.ts';
import { aboutContacts } from './buyer/about-contacts.ts';
import { buyerListeners } from './buyer/buyer.listeners.ts';
import { checkoutRoutes } from './checkout/checkout.routes.ts';
import { entitlementJobs, entitlementTimetable } from './entitlement/entitlement.jobs.ts';
import { entitlementRoutes } from './entitlement/entitlement.routes.ts';
import { offerRoutes } from './offer/offer.routes.ts';
import { orderRoutes } from './order/order.routes.ts';
import { providerOf } from './payment/providers.ts';
import { sandboxJobs, sandboxTimetable } from './payment/sandbox.jobs.ts';
import { sandboxRoutes } from './payment/sandbox.routes.ts';
import type { PaymentSettings } from './payment/settings.ts';
import { productRoutes } from './product/product.routes.ts';
import { refundJobs, refundTimetable } from './refund/refund.jobs.ts';
import { refundRoutes } from './refund/refund.routes.ts';
import { rights } from './rights.ts';
import { saleRoutes } from './sale/sale.routes.ts';
import { subscriptionJobs, subscriptionTimetable } from './subscription/subscription.jobs.ts';
import { subscriptionRoutes } from './subscription/subscription.routes.ts';
import { webhookJobs, webhookTimetable } from './webhook/webhook.jobs.ts';
import { webhookRoutes } from './webhook/webhook.routes.ts';

/** Offers and their sales; payments are played by the sandbox unless Stripe is set up. */
export const offers = (settings: PaymentSettings = {}) => {
  const provider = providerOf(settings);
  return defineModule({
    name: 'offers',
    needs: ['contacts'],
    rights,
    migrations: join(import.meta.dirname, 'migrations'),
    routes: [
      ...productRoutes,
      ...offerRoutes,
      ...checkoutRoutes,
      ...saleRoutes(provider),
      ...orderRoutes,
      ...entitlementRoutes,
      ...subscriptionRoutes(provider),
      ...refundRoutes,
      ...webhookRoutes(provider),
      ...sandboxRoutes(provider),
    ],
    jobs: [
      ...entitlementJobs,
      ...subscriptionJobs(provider),
      ...refundJobs(provider),
      ...webhookJobs(provider),
      ...sandboxJobs,
    ],
    timetable: [
      ...entitlementTimetable,
      ...subscriptionTimetable,
      ...refundTimetable,
      ...webhookTimetable,
      ...sandboxTimetable,
    ],
    listeners: buyerListeners,
    contributions: [contribute(contactsExtension, aboutContacts)],
  });
};
