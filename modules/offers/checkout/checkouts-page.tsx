import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconShoppingCart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { type Checkout, checkoutState } from './checkout.contract.ts';
import { useCheckouts } from './checkout.web.ts';
import { STATE_WORDS } from './checkout-words.web.ts';
import { CheckoutsTable } from './checkouts-table.tsx';
import { checkoutsUrl } from './checkouts-url.web.ts';
import { DeleteCheckout } from './delete-checkout.tsx';

export default function CheckoutsPage() {
  const [url, change] = useUrlState(checkoutsUrl);
  const [deleting, setDeleting] = useState<Checkout>();
  const mayEdit = useRight('offers.edit');
  const { state, ...query } = url;
  const list = useCheckouts({ ...query, states: state && [state] });
  const newCheckout = mayEdit && (
    <Button component={Link} {...linkTo('/checkouts/new')} leftSection={<IconPlus size={16} />}>
      New checkout
    </Button>
  );
  return (
    <>
      <ListPage
        title="Checkouts"
        subtitle="Public pages that each sell one offer."
        list={list}
        actions={newCheckout}
        filtered={url.search !== '' || state !== undefined}
        onClearFilters={() => change({ search: '', state: undefined, cursor: undefined })}
        filters={
          <FilterBar>
            <SearchField
              label="Search title, address or offer"
              value={url.search}
              onChange={(search) => change({ search, cursor: undefined }, { replace: true })}
            />
            <SegmentedControl
              aria-label="State"
              value={state ?? 'all'}
              onChange={(value) => change({ state: checkoutState.safeParse(value).data, cursor: undefined })}
              data={STATES}
            />
          </FilterBar>
        }
        empty={{
          title: 'No checkouts yet',
          text: mayEdit
            ? 'A checkout is a page of its own that sells one offer. Share its link, and whoever buys becomes a customer.'
            : 'A checkout is a public page that sells one offer. Nobody has made one yet.',
          icon: IconShoppingCart,
          action: newCheckout,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          onSize: (limit) => change({ limit, cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(checkouts) => <CheckoutsTable checkouts={checkouts} mayEdit={mayEdit} onDelete={setDeleting} />}
      </ListPage>
      {deleting && <DeleteCheckout checkout={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

const STATES = [
  { value: 'all', label: 'All' },
  ...checkoutState.options.map((value) => ({ value, label: STATE_WORDS[value] })),
];
