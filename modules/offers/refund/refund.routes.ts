import { type Route, reads, writes } from '../../../platform/http/route.ts';
import { presentRefund } from '../order/order.present.ts';
import { previewRefund } from './preview.ts';
import { previewRefundEndpoint, refundOrderEndpoint } from './refund.contract.ts';
import { refundOrder } from './refund.ts';

export const refundRoutes: Route[] = [
  reads(previewRefundEndpoint, ({ db, params, query }) => previewRefund(db, params.id, query)),
  writes(refundOrderEndpoint, async ({ tx, params, body, actor }) =>
    presentRefund(await refundOrder(tx, params.id, body, actor)),
  ),
];
