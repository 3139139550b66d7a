import { event } from '../../../platform/module/event.ts';

/** Contacts have access to products, in the transaction that is heard. */
export const accessBegan = event<{ entitlementIds: string[] }>('offers.accessBegan');

/** Contacts lost access, in the transaction that is heard: it expired or was revoked. */
export const accessEnded = event<{ entitlementIds: string[] }>('offers.accessEnded');
