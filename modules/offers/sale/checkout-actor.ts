import type { Actor } from '../../../platform/http/actor.ts';

/** Who acts for a buyer that orders on a public page. */
export const checkoutActor: Actor = {
  kind: 'system',
  id: 'checkout',
  name: 'Checkout',
  rights: new Set(),
};
