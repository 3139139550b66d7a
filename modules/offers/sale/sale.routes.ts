import { type Route, reads, streams, writes } from '../../../platform/http/route.ts';
import type { PaymentProvider } from '../payment/provider.ts';
import { openPayment } from './open-payment.ts';
import { orderAt, orderAtCheckout } from './order-at-checkout.ts';
import {
  getSaleEndpoint,
  getSaleOrderEndpoint,
  openPaymentEndpoint,
  orderEndpoint,
} from './sale.contract.ts';
import { presentSale, presentSaleOrder } from './sale.present.ts';

/** What visitors ask; `provider` takes their payments. */
export function saleRoutes(provider: PaymentProvider): Route[] {
  return [
    reads(getSaleEndpoint, async ({ db, params }) => presentSale(db, params.slug, provider.name)),
    writes(orderEndpoint, async ({ tx, params, body }) =>
      presentSaleOrder(tx, await orderAtCheckout(tx, params.slug, body)),
    ),
    reads(getSaleOrderEndpoint, async ({ db, params }) => presentSaleOrder(db, await orderAt(db, params))),
    streams(openPaymentEndpoint, async ({ db, params }) =>
      openPayment(db, provider, { ...params, order: await orderAt(db, params) }),
    ),
  ];
}
