import { Anchor, Badge } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { Offer } from './offer.contract.ts';
import { useEditOffer, useFreshOffer } from './offer.web.ts';
import { OfferForm } from './offer-form.tsx';
import { bodyOf, type OfferValues, valuesOf } from './offer-values.web.ts';

export default function OfferPage() {
  const { id = '' } = useParams({ strict: false });
  const offer = useFreshOffer(id);
  return (
    <DetailPage
      back={{ label: 'Offers', to: '/offers' }}
      title={offer.data?.name ?? 'Offer'}
      badges={offer.data?.archivedAt && <Badge color="gray">Archived</Badge>}
      subtitle={offer.data && ordersOf(offer.data)}
    >
      <Loaded query={offer} whenMissing={<AllOffers />}>
        {(found) => <EditOffer key={found.id} offer={found} />}
      </Loaded>
    </DetailPage>
  );
}

function EditOffer({ offer }: { offer: Offer }) {
  // As the form was opened with: what is fetched later must not pass for seen.
  const [opened] = useState(offer);
  const edit = useEditOffer();
  const save = async (values: OfferValues) => {
    const { id, version } = opened;
    const { name } = await edit.mutateAsync({ id, version, ...bodyOf(values) });
    notifyDone(`“${name}” was saved`);
  };
  return <OfferForm initial={valuesOf(opened)} submitLabel="Save" onSave={save} />;
}

function ordersOf({ paidOrders }: Offer) {
  if (paidOrders === 0) return 'Nobody has bought it yet.';
  const orders = paidOrders === 1 ? '1 order' : `${paidOrders.toLocaleString('en')} orders`;
  return `Changes count for new orders. The ${orders} so far keep what they sold.`;
}

function AllOffers() {
  return (
    <Anchor component={Link} {...linkTo('/offers')}>
      All offers
    </Anchor>
  );
}
