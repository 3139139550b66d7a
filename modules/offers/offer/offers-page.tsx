import { Button } from '@mantine/core';
import { IconPlus, IconTag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { ShelfFilters } from '../product/shelf-filters.tsx';
import { shelfUrl } from '../product/shelf-url.web.ts';
import { DeleteOffer } from './delete-offer.tsx';
import type { Offer } from './offer.contract.ts';
import { useOffers } from './offer.web.ts';
import { OffersTable } from './offers-table.tsx';

export default function OffersPage() {
  const [url, change] = useUrlState(shelfUrl);
  const [deleting, setDeleting] = useState<Offer>();
  const mayEdit = useRight('offers.edit');
  const list = useOffers(url);
  const newOffer = mayEdit && (
    <Button component={Link} {...linkTo('/offers/new')} leftSection={<IconPlus size={16} />}>
      New offer
    </Button>
  );
  return (
    <>
      <ListPage
        title="Offers"
        subtitle="A price, and the products that it grants."
        list={list}
        count={list.data && !list.data.next && !list.data.previous && offersInWords(list.data.items.length)}
        filtered={url.search !== '' || url.state !== 'active'}
        onClearFilters={() => change({ search: '', state: 'active', cursor: undefined })}
        actions={newOffer}
        filters={<ShelfFilters label="Search offers" url={url} onChange={change} />}
        empty={{
          title: 'No offers yet',
          text: mayEdit
            ? 'An offer puts a price on your products: paid once, as a subscription, or free.'
            : 'An offer puts a price on products. Nobody has made one yet.',
          icon: IconTag,
          action: newOffer,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          onSize: (limit) => change({ limit, cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(offers) => <OffersTable offers={offers} mayEdit={mayEdit} onDelete={setDeleting} />}
      </ListPage>
      {deleting && <DeleteOffer offer={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

function offersInWords(count: number) {
  return count === 1 ? '1 offer' : `${count.toLocaleString('en')} offers`;
}
