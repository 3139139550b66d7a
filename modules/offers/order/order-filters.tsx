import { NativeSelect, TextInput } from '@mantine/core';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import { OfferSelect } from '../offer/offer-select.tsx';
import { type OrderSummary, orderSort, orderState } from './order.contract.ts';
import { OrderFilterChips } from './order-filter-chips.tsx';
import classes from './order-filters.module.css';
import { ORDER_STATES } from './order-words.web.ts';
import type { OrdersUrl, ordersUrl } from './orders-url.web.ts';

interface Given {
  url: OrdersUrl;
  onChange: ChangeUrl<typeof ordersUrl>;
  /** What is found, which knows the names of what the list is narrowed by. */
  rows: readonly OrderSummary[] | undefined;
}

/** What narrows the list of orders. Every change begins at the first page. */
export function OrderFilters({ url, onChange, rows }: Given) {
  const change: typeof onChange = (changed, how) => onChange({ ...changed, cursor: undefined }, how);
  return (
    <>
      <FilterBar>
        <SearchField
          label="Search number, name or e-mail"
          value={url.search}
          onChange={(search) => change({ search }, { replace: true })}
        />
        <NativeSelect
          className={classes.state}
          aria-label="State"
          value={url.state ?? ''}
          onChange={({ currentTarget }) => change({ state: orderState.safeParse(currentTarget.value).data })}
          data={STATES}
        />
        <OfferSelect
          className={classes.offer}
          aria-label="Offer"
          placeholder="All offers"
          shelf="all"
          clearable
          value={url.offerId ?? null}
          onChange={(offerId) => change({ offerId: offerId ?? undefined })}
        />
        <TextInput
          className={classes.day}
          type="date"
          aria-label="From"
          leftSection="From"
          leftSectionWidth="3.25rem"
          value={url.from ?? ''}
          max={url.to}
          onChange={({ currentTarget }) => change({ from: currentTarget.value || undefined })}
        />
        <TextInput
          className={classes.day}
          type="date"
          aria-label="To"
          leftSection="To"
          leftSectionWidth="2.25rem"
          value={url.to ?? ''}
          min={url.from}
          onChange={({ currentTarget }) => change({ to: currentTarget.value || undefined })}
        />
        <NativeSelect
          className={classes.sort}
          aria-label="Sort"
          value={url.sort}
          onChange={({ currentTarget }) => change({ sort: orderSort.parse(currentTarget.value) })}
          data={SORTS}
        />
      </FilterBar>
      <OrderFilterChips url={url} onChange={change} rows={rows} />
    </>
  );
}

const STATES = [
  { value: '', label: 'All states' },
  ...orderState.options.map((value) => ({ value, label: ORDER_STATES[value].label })),
];

const SORTS = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'createdAt', label: 'Oldest first' },
];
