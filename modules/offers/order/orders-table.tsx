import { IconEye, IconReceipt, IconUser } from '@tabler/icons-react';
import type { z } from 'zod';
import type { RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import { openReceipt } from './open-receipt.web.ts';
import { type OrderSummary, orderSort } from './order.contract.ts';
import { ORDER_COLUMNS } from './order-columns.tsx';
import { hasReceipt } from './order-words.web.ts';

type Sort = z.output<typeof orderSort>;

interface Given {
  orders: readonly OrderSummary[];
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** The rows of the list; each leads to its order. */
export function OrdersTable({ orders, sort, onSort }: Given) {
  return (
    <DataTable
      label="Orders"
      columns={ORDER_COLUMNS}
      rows={orders}
      rowKey={({ id }) => id}
      rowLabel={({ number }) => `order ${number}`}
      rowTo={({ id }) => `/orders/${id}`}
      rowActions={actionsOf}
      sort={sort}
      onSort={(wanted) => onSort(orderSort.parse(wanted))}
    />
  );
}

function actionsOf(order: OrderSummary): RowAction[] {
  const { id, contact } = order;
  return [
    { label: 'View', icon: IconEye, to: `/orders/${id}` },
    ...(contact ? [{ label: 'View contact', icon: IconUser, to: `/contacts/${contact.id}` }] : []),
    ...(hasReceipt(order) ? [{ label: 'Receipt', icon: IconReceipt, onClick: () => openReceipt(id) }] : []),
  ];
}
