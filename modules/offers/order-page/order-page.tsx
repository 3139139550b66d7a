import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { listAddress } from '../../../platform/ui/url/list-address.web.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { useOrder } from '../order/order.web.ts';
import { OrderStateBadge } from '../order/order-state-badge.tsx';
import { OrderAccess } from './order-access.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderBuyer } from './order-buyer.tsx';
import { OrderItems } from './order-items.tsx';
import { OrderMoney } from './order-money.tsx';
import { OrderNotices } from './order-notices.tsx';
import { OrderSubscription } from './order-subscription.tsx';
import { OrderSummary } from './order-summary.tsx';
import { OrderTimeline } from './order-timeline.tsx';

export default function OrderPage() {
  const { id = '' } = useParams({ strict: false });
  const order = useOrder(id);
  if (order.data) return <Order order={order.data} />;
  return (
    <DetailPage back={back()} title="Order">
      <Loaded query={order} whenMissing={<AllOrders />}>
        {() => null}
      </Loaded>
    </DetailPage>
  );
}

function Order({ order }: { order: OrderDetail }) {
  return (
    <DetailPage
      back={back()}
      title={`Order ${order.number}`}
      badges={<OrderStateBadge state={order.state} />}
      actions={<OrderActions order={order} />}
      side={
        <>
          <OrderBuyer order={order} />
          <OrderTimeline entries={order.timeline} />
        </>
      }
    >
      <OrderNotices order={order} />
      <OrderSummary order={order} />
      {order.subscription && <OrderSubscription order={order} subscription={order.subscription} />}
      <OrderMoney order={order} />
      <OrderItems order={order} />
      <OrderAccess access={order.entitlements} />
    </DetailPage>
  );
}

function AllOrders() {
  return (
    <Anchor component={Link} {...linkTo(listAddress('/orders'))}>
      All orders
    </Anchor>
  );
}

function back() {
  return { label: 'Orders', to: listAddress('/orders') };
}
