import { Badge } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconReceipt, IconTrash } from '@tabler/icons-react';
import type { Column, RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { Offer } from './offer.contract.ts';
import { grantsInWords, priceInWords } from './offer-words.web.ts';
import classes from './offers-table.module.css';
import { useArchiveOffer } from './use-archive-offer.web.ts';

interface Given {
  offers: readonly Offer[];
  mayEdit: boolean;
  onDelete: (offer: Offer) => void;
}

/** The offers with price, products and how often each was paid. */
export function OffersTable({ offers, mayEdit, onDelete }: Given) {
  const archive = useArchiveOffer();
  const changes = (offer: Offer): RowAction[] => [
    { label: 'Edit', icon: IconPencil, to: `/offers/${offer.id}` },
    offer.archivedAt
      ? { label: 'Take back', icon: IconArchiveOff, onClick: () => archive(offer) }
      : { label: 'Archive', icon: IconArchive, onClick: () => archive(offer) },
    { label: 'Delete', icon: IconTrash, danger: true, onClick: () => onDelete(offer) },
  ];
  return (
    <DataTable
      label="Offers"
      rows={offers}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowTo={mayEdit ? ({ id }) => `/offers/${id}` : undefined}
      rowActions={(offer) => [showOrders(offer), ...(mayEdit ? changes(offer) : [])]}
      columns={COLUMNS}
    />
  );
}

const COLUMNS: readonly Column<Offer>[] = [
  {
    key: 'name',
    label: 'Name',
    width: '30%',
    render: ({ name, archivedAt }) => (
      <>
        {name} {archivedAt && <Badge color="gray">Archived</Badge>}
      </>
    ),
  },
  { key: 'price', label: 'Price', width: '12rem', onPhone: 'line', render: priceInWords },
  { key: 'products', label: 'Products', onPhone: 'line', render: ({ products }) => grantsInWords(products) },
  {
    key: 'orders',
    label: 'Paid orders',
    align: 'end',
    width: '8rem',
    render: ({ paidOrders }) => <OrderCount count={paidOrders} />,
  },
];

// On a phone no header says what is counted.
function OrderCount({ count }: { count: number }) {
  return (
    <>
      {count.toLocaleString('en')}
      <span className={classes.unit}> paid {count === 1 ? 'order' : 'orders'}</span>
    </>
  );
}

function showOrders({ id }: Offer): RowAction {
  return { label: 'Show orders', icon: IconReceipt, to: `/orders?offerId=${id}` };
}
