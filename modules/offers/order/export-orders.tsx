import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { addressOf } from '../../../platform/http/call.web.ts';
import { exportOrdersEndpoint } from './order.contract.ts';
import { filterOf, type OrdersUrl } from './orders-url.web.ts';

/** Downloads the orders that the list shows, over all its pages. */
export function ExportOrders({ url }: { url: OrdersUrl }) {
  return (
    <Button
      component="a"
      href={addressOf(exportOrdersEndpoint, { query: { ...filterOf(url), sort: url.sort } })}
      download
      variant="default"
      leftSection={<IconDownload size={16} />}
    >
      Export
    </Button>
  );
}
