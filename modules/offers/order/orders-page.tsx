import { Button } from '@mantine/core';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useRememberList } from '../../../platform/ui/url/list-address.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { ExportOrders } from './export-orders.tsx';
import { ORDER_SIZES } from './order.contract.ts';
import { useOrders } from './order.web.ts';
import { OrderCount } from './order-count.tsx';
import { OrderFilters } from './order-filters.tsx';
import { OrdersTable } from './orders-table.tsx';
import { isFiltered, NO_FILTER, ordersUrl } from './orders-url.web.ts';
import { RecordOrderDialog } from './record-order-dialog.tsx';

export default function OrdersPage() {
  const [url, change] = useUrlState(ordersUrl);
  const [recording, setRecording] = useState(false);
  const maySell = useRight('offers.sell');
  const navigate = useNavigate();
  const list = useOrders(url);
  const filtered = isFiltered(url);
  // Then the one next step stands alone.
  const nothing = list.data?.items.length === 0 && !filtered && !list.isPlaceholderData;
  useRememberList('/orders');
  const record = maySell && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setRecording(true)}>
      Record order
    </Button>
  );

  return (
    <>
      <ListPage
        title="Orders"
        list={list}
        actions={
          !nothing && (
            <>
              <ExportOrders url={url} />
              {record}
            </>
          )
        }
        filters={!nothing && <OrderFilters url={url} onChange={change} rows={list.data?.items} />}
        filtered={filtered}
        onClearFilters={() => change(NO_FILTER)}
        count={<OrderCount url={url} />}
        empty={{
          title: 'No orders yet',
          text: maySell
            ? 'Orders come from your checkouts. What was paid elsewhere, in cash say, you record by hand.'
            : 'As soon as someone buys, the order is here.',
          icon: IconReceipt,
          action: record,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          sizes: ORDER_SIZES,
          onSize: (limit) => change({ limit: ordersUrl.shape.limit.parse(limit), cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(orders) => (
          <OrdersTable
            orders={orders}
            sort={url.sort}
            onSort={(sort) => change({ sort, cursor: undefined })}
          />
        )}
      </ListPage>
      <RecordOrderDialog
        opened={recording}
        onClose={() => setRecording(false)}
        onRecorded={({ id }) => void navigate(linkTo(`/orders/${id}`))}
      />
    </>
  );
}
