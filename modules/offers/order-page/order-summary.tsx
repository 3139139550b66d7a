import { Link } from '@tanstack/react-router';
import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { moneyInWords } from '../money/money.contract.ts';
import { priceInWords } from '../offer/offer-words.web.ts';
import type { OrderDetail } from '../order/order.contract.ts';
import { keptOf } from '../order/order-words.web.ts';

/** What was sold, for how much, when and how. */
export function OrderSummary({ order }: { order: OrderDetail }) {
  const money = (amount: number) => moneyInWords(amount, order.currency);
  const refunded = [
    { label: 'Refunded', value: money(order.refunded) },
    { label: 'Kept', value: money(keptOf(order)) },
  ];
  return (
    <Section title="Summary">
      <FieldList
        fields={[
          { label: 'Offer', value: <OfferName offer={order.offer} /> },
          { label: 'Price', value: priceInWords(order) },
          ...(order.kind === 'free' ? [] : [{ label: 'Paid', value: money(order.paid) }]),
          ...(order.refunded > 0 ? refunded : []),
          { label: 'From', value: sourceOf(order) },
          { label: 'Ordered', value: <Time at={order.createdAt} as="absolute" /> },
          { label: 'Paid on', value: order.paidAt && <Time at={order.paidAt} as="absolute" /> },
        ]}
      />
    </Section>
  );
}

function OfferName({ offer: { id, name } }: Pick<OrderDetail, 'offer'>) {
  const mayEdit = useRight('offers.edit');
  return mayEdit ? <Link {...linkTo(`/offers/${id}`)}>{name}</Link> : name;
}

function sourceOf({ source, checkout }: OrderDetail): string {
  if (checkout) return `The checkout “${checkout.title}”`;
  return { checkout: 'A checkout', manual: 'Recorded by hand', api: 'Recorded over the API' }[source];
}
