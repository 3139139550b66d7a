import { IconExternalLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import type { Column, RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { Checkout } from './checkout.contract.ts';
import { soldInWords } from './checkout-words.web.ts';
import classes from './checkouts-table.module.css';
import { CopyLink } from './copy-link.tsx';
import { StateBadge } from './state-badge.tsx';

interface Given {
  checkouts: readonly Checkout[];
  mayEdit: boolean;
  onDelete: (checkout: Checkout) => void;
}

/** The checkouts with what each sells, and its link to copy. */
export function CheckoutsTable({ checkouts, mayEdit, onDelete }: Given) {
  const actions = (checkout: Checkout): RowAction[] => [
    { label: 'Open the page', icon: IconExternalLink, onClick: () => window.open(checkout.path, '_blank') },
    ...(mayEdit ? changes(checkout, onDelete) : []),
  ];
  return (
    <DataTable
      label="Checkouts"
      rows={checkouts}
      rowKey={({ id }) => id}
      rowLabel={({ title }) => title}
      rowTo={({ id }) => `/checkouts/${id}`}
      rowActions={actions}
      columns={COLUMNS}
    />
  );
}

const COLUMNS: readonly Column<Checkout>[] = [
  { key: 'title', label: 'Title', width: '28%', render: ({ title }) => title },
  { key: 'link', label: 'Link', onPhone: 'line', render: (checkout) => <CopyLink checkout={checkout} /> },
  { key: 'offer', label: 'Offer', onPhone: 'inline', render: ({ offer }) => offer.name },
  {
    key: 'state',
    label: 'State',
    width: '6.5rem',
    onPhone: 'inline',
    render: ({ state }) => <StateBadge state={state} />,
  },
  {
    key: 'sold',
    label: 'Sold',
    align: 'end',
    width: '7rem',
    onPhone: 'inline',
    render: (checkout) => (
      <>
        {soldInWords(checkout)}
        <span className={classes.unit}> sold</span>
      </>
    ),
  },
  {
    key: 'createdAt',
    label: 'Created',
    width: '8rem',
    onPhone: 'hidden',
    onTablet: 'hidden',
    render: ({ createdAt }) => <Time at={createdAt} />,
  },
];

function changes(checkout: Checkout, onDelete: Given['onDelete']): RowAction[] {
  return [
    { label: 'Edit', icon: IconPencil, to: `/checkouts/${checkout.id}` },
    { label: 'Delete', icon: IconTrash, danger: true, onClick: () => onDelete(checkout) },
  ];
}
