import { Badge } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Column, RowAction } from '../../../platform/ui/list/column.web.ts';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import type { Product } from './product.contract.ts';
import type { Doing } from './product-dialogs.tsx';
import classes from './products-table.module.css';
import { useArchiveProduct } from './use-archive-product.web.ts';

interface Given {
  products: readonly Product[];
  mayEdit: boolean;
  onDo: (doing: Doing) => void;
}

/** The products, with the offers that grant each and how many have access. */
export function ProductsTable({ products, mayEdit, onDo }: Given) {
  const archive = useArchiveProduct();
  const actions = (product: Product): RowAction[] => [
    { label: 'Edit', icon: IconPencil, onClick: () => onDo({ kind: 'edit', product }) },
    product.archivedAt
      ? { label: 'Take back', icon: IconArchiveOff, onClick: () => archive(product) }
      : { label: 'Archive', icon: IconArchive, onClick: () => archive(product) },
    { label: 'Delete', icon: IconTrash, danger: true, onClick: () => onDo({ kind: 'delete', product }) },
  ];
  return (
    <DataTable
      label="Products"
      rows={products}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      rowActions={mayEdit ? actions : undefined}
      columns={COLUMNS}
    />
  );
}

const COLUMNS: readonly Column<Product>[] = [
  {
    key: 'name',
    label: 'Name',
    width: '38%',
    render: ({ name, description, archivedAt }) => (
      <>
        <span className={classes.name}>{name}</span> {archivedAt && <Badge color="gray">Archived</Badge>}
        {description && <span className={classes.description}>{description}</span>}
      </>
    ),
  },
  { key: 'tag', label: 'Tag', onPhone: 'inline', render: ({ tag }) => tag?.name },
  { key: 'offers', label: 'Offers', onPhone: 'inline', render: ({ offers }) => offersInWords(offers) },
  {
    key: 'access',
    label: 'Have access',
    align: 'end',
    width: '8rem',
    render: ({ activeAccess }) => <AccessCount count={activeAccess} />,
  },
];

// On a phone no header says what is counted.
function AccessCount({ count }: { count: number }) {
  return (
    <>
      {count.toLocaleString('en')}
      <span className={classes.unit}> {count === 1 ? 'has' : 'have'} access</span>
    </>
  );
}

function offersInWords(offers: Product['offers']) {
  const [first, second, ...others] = offers.map(({ name }) => name);
  if (others.length > 0) return `${first}, ${second} and ${others.length} more`;
  return [first, second].filter(Boolean).join(', ');
}
