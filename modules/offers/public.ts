/** The only door for other modules on the server. */
export { accessBegan, accessEnded } from './entitlement/entitlement.events.ts';
export { orderPaid, orderRefunded } from './order/order.events.ts';
