import { Button, Pill } from '@mantine/core';
import type { ChangeUrl } from '../../../platform/ui/url/use-url-state.web.ts';
import type { OrderSummary } from './order.contract.ts';
import classes from './order-filters.module.css';
import { isFiltered, NO_FILTER, type OrdersUrl, type ordersUrl } from './orders-url.web.ts';

interface Given {
  url: OrdersUrl;
  onChange: ChangeUrl<typeof ordersUrl>;
  rows: readonly OrderSummary[] | undefined;
}

/** What narrows the list without a control of its own, each to be taken away, and the way to all orders. */
export function OrderFilterChips({ url, onChange, rows = [] }: Given) {
  if (!isFiltered(url)) return null;
  const contact = rows.find((row) => row.contact?.id === url.contactId)?.contact?.name ?? 'one contact';
  const checkout = rows.find((row) => row.checkout?.id === url.checkoutId)?.checkout?.title ?? 'one checkout';
  return (
    <div className={classes.chips}>
      {url.contactId && <Chip label={`of ${contact}`} onRemove={() => onChange({ contactId: undefined })} />}
      {url.checkoutId && (
        <Chip label={`from ${checkout}`} onRemove={() => onChange({ checkoutId: undefined })} />
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
        Clear all
      </Button>
    </div>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Pill
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': `Remove filter ${label}`, 'aria-hidden': false, tabIndex: 0 }}
    >
      {label}
    </Pill>
  );
}
